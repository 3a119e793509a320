/**
 * Articles as publishers publish them, and their text as the detector reads it. Front door: {@link
 * org.almoner.article.ArticleReader}, the only user of jsoup. Everything here is immutable and thread-safe, and knows
 * nothing of HTTP or of a database.
 */
@NullMarked
package org.almoner.article;

import org.jspecify.annotations.NullMarked;
