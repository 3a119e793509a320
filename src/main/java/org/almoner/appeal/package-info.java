/**
 * Appeals as they are served: a passage with its charity, verified link, headline and summary. Front door: {@link
 * org.almoner.appeal.AppealService}.
 */
@NullMarked
package org.almoner.appeal;

import org.jspecify.annotations.NullMarked;
