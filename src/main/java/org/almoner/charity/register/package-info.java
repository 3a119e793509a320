/**
 * Official registers as evidence: their entries, where they are kept, and how their files are taken in. Entries are looked
 * up where they are kept, and never held in memory. Front door: {@link org.almoner.charity.register.RegisteredCharities}.
 */
@NullMarked
package org.almoner.charity.register;

import org.jspecify.annotations.NullMarked;
