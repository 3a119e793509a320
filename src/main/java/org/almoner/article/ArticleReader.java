package org.almoner.article;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Reads an article's HTML or plain text into blocks. Stateless and thread-safe. */
public final class ArticleReader {
    /** Shorter pages are nearly all text, so that a second reading would cost more than the tree that it may save. */
    private static final int WORTH_SKIMMING = 16_384;

    /**
     * Reads a body as far as it goes: broken or hostile input gives less text, never an exception. The text of a plain-text
     * body is the body itself, character for character, but for NULs and lone surrogates, so that offsets count in what the
     * publisher sent.
     *
     * @param base the article's URL, against which relative links are resolved
     */
    public ArticleText read(String body, BodyFormat format, @Nullable URI base) {
        if (format == BodyFormat.TEXT) {
            return PlainText.read(CleanText.of(body));
        }
        ArticleText plain = TreelessReader.read(body, base);
        return plain == null ? HtmlText.read(body, base) : plain;
    }

    /**
     * Reads a page in haste, several times faster than {@link #read}: its words, blocks and links without telling what
     * surrounds the article or is hidden. For deciding whether a page is worth reading.
     *
     * @return null where the page is too odd to be read so, or so short that reading it in full costs little
     */
    public @Nullable ArticleText skim(String html) {
        return html.length() < WORTH_SKIMMING ? null : HastyReader.read(html);
    }
}
