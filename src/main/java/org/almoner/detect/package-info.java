/**
 * Finds the passages of an article that ask its readers to give. Front door: {@link org.almoner.detect.AppealDetector}.
 * Pure: text in, data out, with no network, clock or database; the same input gives the same output, in linear time.
 *
 * <p>Its parts stand on one another: {@code lexicon}, then {@code language}, {@code channel}, {@code name}, and here what
 * weighs them.
 */
@NullMarked
package org.almoner.detect;

import org.jspecify.annotations.NullMarked;
