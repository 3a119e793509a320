package org.almoner.article;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An article's text with its blocks and links in reading order.
 *
 * @param text the extracted text; never holds NUL or a lone surrogate
 * @param language the language the document declares for itself (BCP 47), where it does
 * @param title the title the document declares for itself, where it does
 * @param siteNames what the document calls the site that it is on, where it does
 * @param dropped what was left out of {@code text}, and how often, by reason (for example {@code script}, {@code hidden})
 */
public record ArticleText(
        String text,
        List<Block> blocks,
        List<Link> links,
        @Nullable String language,
        @Nullable String title,
        List<String> siteNames,
        Map<String, Integer> dropped) {
    public ArticleText {
        blocks = List.copyOf(blocks);
        links = List.copyOf(links);
        siteNames = List.copyOf(siteNames);
        dropped = Map.copyOf(dropped);
    }
}
