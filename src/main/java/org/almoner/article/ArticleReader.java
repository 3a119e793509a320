package org.almoner.article;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Reads an article's HTML or plain text into blocks. Stateless and thread-safe. */
public final class ArticleReader {
    /**
     * Reads a body as far as it goes: broken or hostile input gives less text, never an exception. The text of a plain-text
     * body is the body itself, character for character, but for NULs and lone surrogates, so that offsets count in what the
     * publisher sent.
     *
     * @param base the article's URL, against which relative links are resolved
     */
    public ArticleText read(String body, BodyFormat format, @Nullable URI base) {
        String clean = CleanText.of(body);
        return format == BodyFormat.HTML ? HtmlText.read(clean, base) : PlainText.read(clean);
    }
}
