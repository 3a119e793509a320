/**
 * What leaves the service over HTTP: checks of links, and webhooks. Every connection goes to an address that was checked
 * first ({@link org.almoner.probe.AddressGuard}); nothing here is reached from a request.
 */
@NullMarked
package org.almoner.probe;

import org.jspecify.annotations.NullMarked;
