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

    /**
     * The same article with its wrapped lines run on, for reading words and names that go on in the next line. The text is
     * as long as it was, so that offsets stay: a blank stands for a break, in scripts without spaces one of no width.
     */
    public ArticleText flowing() {
        if (blocks.stream().noneMatch(Block::wrapped)) {
            return this;
        }
        String flowing = FlowingText.of(text, blocks);
        List<Block> unbroken = blocks.stream().map(Block::unbroken).toList();
        return new ArticleText(flowing, unbroken, links, language, title, siteNames, dropped);
    }
}
