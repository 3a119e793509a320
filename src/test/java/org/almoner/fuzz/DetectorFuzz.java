package org.almoner.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import org.almoner.article.ArticleReader;
import org.almoner.article.ArticleText;
import org.almoner.article.Block;
import org.almoner.article.BodyFormat;
import org.almoner.article.Link;
import org.almoner.detect.AppealDetector;
import org.almoner.detect.Passage;
import org.almoner.detect.channel.Channel;
import org.almoner.detect.name.Recipient;

/**
 * A fuzz target for reader and detector: whatever the input, reading and detecting end without an exception, and all
 * offsets point into the text. Run by the build for some seconds, and as long as wanted by {@code -P fuzz}.
 */
public final class DetectorFuzz {
    private static final ArticleReader READER = new ArticleReader();
    private static final AppealDetector DETECTOR = new AppealDetector();
    private static final String[] LANGUAGES = {
        null, "en", "de", "fr", "es", "pt", "pl", "ru", "ar", "ja", "zh", "hi", "tr"
    };

    /** Only long pages are read in haste. */
    private static final String LONG = " ".repeat(20_000);

    private DetectorFuzz() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        String language = data.pickValue(LANGUAGES);
        BodyFormat format = data.consumeBoolean() ? BodyFormat.HTML : BodyFormat.TEXT;
        String body = data.consumeRemainingAsString();
        ArticleText text = READER.read(body, format, null);
        check(text);
        for (Passage passage : DETECTOR.detect(text, language).passages()) {
            check(passage, text.text());
        }
        ArticleText skimmed = format == BodyFormat.HTML ? READER.skim(body + LONG) : null;
        if (skimmed != null) {
            check(skimmed);
            DETECTOR.dismiss(skimmed, language);
        }
    }

    private static void check(ArticleText text) {
        int last = 0;
        for (Block block : text.blocks()) {
            hold(
                    block.start() >= last
                            && block.end() > block.start()
                            && block.end() <= text.text().length(),
                    block);
            last = block.end();
        }
        for (Link link : text.links()) {
            hold(
                    link.start() >= 0
                            && link.end() >= link.start()
                            && link.end() <= text.text().length(),
                    link);
        }
    }

    private static void check(Passage passage, String text) {
        hold(text.substring(passage.start(), passage.end()).equals(passage.exact()), passage);
        for (Recipient each : passage.recipients()) {
            hold(text.substring(each.start(), each.end()).equals(each.name()), each);
        }
        for (Channel each : passage.channels()) {
            hold(each.start() >= passage.start() && each.end() <= passage.end(), each);
        }
    }

    private static void hold(boolean condition, Object what) {
        if (!condition) {
            throw new IllegalStateException("offsets: " + what);
        }
    }
}
