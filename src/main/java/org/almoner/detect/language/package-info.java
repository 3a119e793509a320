/**
 * What is told of a language beside its cues: which one a text is in, and how it writes names (resources of this package, a
 * file a language). Front doors: {@link org.almoner.detect.language.LanguageGuess} and
 * {@link org.almoner.detect.language.NameWords}.
 */
@NullMarked
package org.almoner.detect.language;

import org.jspecify.annotations.NullMarked;
