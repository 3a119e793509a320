/**
 * Who may do what: roles, and the keys that carry them. Plain values and the {@link org.almoner.access.KeyStore} port;
 * how a key travels is the REST adapter's matter. Immutable and thread-safe.
 */
@NullMarked
package org.almoner.access;

import org.jspecify.annotations.NullMarked;
