/**
 * The cues of every language and where they stand in a text: the lexicons (resources of this package, a file a language), the
 * alphabet in which they are compared, and the search. Front door: {@link org.almoner.detect.lexicon.Lexicons}.
 */
@NullMarked
package org.almoner.detect.lexicon;

import org.jspecify.annotations.NullMarked;
