/** Wiring, configuration, health and counting: the only package that sees all others. Nobody imports it. */
@NullMarked
package org.almoner.app;

import org.jspecify.annotations.NullMarked;
