/**
 * The HTTP API: thin resources that validate, call the core and map the answer; errors as RFC 9457 problems; bearer keys;
 * limits on what comes in. What goes over the wire is in {@link org.almoner.rest.model}.
 */
@NullMarked
package org.almoner.rest;

import org.jspecify.annotations.NullMarked;
