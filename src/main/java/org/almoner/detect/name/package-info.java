/**
 * Who receives what a passage asks for, as written in it. Front door: {@link org.almoner.detect.name.RecipientFinder}.
 */
@NullMarked
package org.almoner.detect.name;

import org.jspecify.annotations.NullMarked;
