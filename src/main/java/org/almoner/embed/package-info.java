/** What readers' browsers fetch beside the API: permalinks today; the card as a page, as oEmbed and as a widget. */
@NullMarked
package org.almoner.embed;

import org.jspecify.annotations.NullMarked;
