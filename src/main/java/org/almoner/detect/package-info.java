/**
 * Finds the passages of an article that ask its readers to give. Front door: {@link org.almoner.detect.AppealDetector}.
 * Pure: text in, data out, with no network, clock or database; the same input gives the same output, in linear time.
 */
@NullMarked
package org.almoner.detect;

import org.jspecify.annotations.NullMarked;
