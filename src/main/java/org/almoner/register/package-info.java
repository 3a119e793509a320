/**
 * Reads registry data: the reviewed files that come with the service, and official register files. Front door: {@link
 * org.almoner.register.RegistryFiles}.
 */
@NullMarked
package org.almoner.register;

import org.jspecify.annotations.NullMarked;
