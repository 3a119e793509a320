package org.almoner.detect.channel;

import java.util.List;
import org.almoner.article.ArticleReader;
import org.almoner.article.ArticleText;
import org.almoner.article.BodyFormat;
import org.almoner.detect.lexicon.FoldedText;
import org.almoner.detect.lexicon.Hits;
import org.almoner.detect.lexicon.Lexicons;

/** The channels of a text that is a passage from end to end, for tests. */
final class Channels {
    private Channels() {}

    /** As "TYPE value". */
    static List<String> of(String language, String text) {
        return found(language, text, BodyFormat.TEXT).stream()
                .map(each -> each.type() + " " + each.value())
                .toList();
    }

    static List<Channel> found(String language, String body, BodyFormat format) {
        ArticleText article = new ArticleReader().read(body, format, null);
        int end = article.text().length();
        List<Hits.Hit> cues = Lexicons.of(language)
                .cues()
                .find(FoldedText.of(article.text(), 0, end))
                .within(0, end);
        ChannelFinder finder = new ChannelFinder(article);
        return finder.all(0, end, cues, finder.labels(0, end, language), language);
    }
}
