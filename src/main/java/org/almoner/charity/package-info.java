/**
 * Charities, their families and campaigns, and who is meant when an article names one. Front doors: {@link
 * org.almoner.charity.CharityRegistry} (port) and {@link org.almoner.charity.RecipientResolver}. Immutable values
 * throughout, thread-safe.
 */
@NullMarked
package org.almoner.charity;

import org.jspecify.annotations.NullMarked;
