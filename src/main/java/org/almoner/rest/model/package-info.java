/**
 * Requests and responses as they go over the wire, with their constraints: JSON in camelCase, enums in lower case, times
 * as RFC 3339 in UTC. Records only.
 */
@NullMarked
package org.almoner.rest.model;

import org.jspecify.annotations.NullMarked;
