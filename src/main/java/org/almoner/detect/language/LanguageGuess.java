package org.almoner.detect.language;

import com.google.re2j.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.almoner.article.ArticleText;
import org.almoner.article.Block;
import org.jspecify.annotations.Nullable;

/**
 * Tells an article's language: as given, else as declared, else by its commonest words where they are clear, else by OpenNLP's
 * character n-gram model, which is loaded when it is first needed (some 36 MB of heap).
 */
public final class LanguageGuess {
    /** Unknown. */
    static final String UNKNOWN = "und";

    /** More text makes the answer no better, only later. */
    private static final int ENOUGH = 400;

    private static final int LEAST = 12;

    /** ISO 639-2 codes to those of two letters, and all that a lexicon is read by, of close relatives too, to its name. */
    private static final Map<String, String> CODES = new HashMap<>();

    static {
        for (String iso2 : Locale.getISOLanguages()) {
            CODES.putIfAbsent(Locale.forLanguageTag(iso2).getISO3Language(), iso2);
        }
        LanguageFile.each(LanguageFile.CODES)
                .forEach((language, codes) -> codes.forEach(code -> CODES.put(code, language)));
    }

    /** Sites, links and mailboxes: Latin letters about a dot between two of them. What the library leaves out is ASCII links. */
    private static final Pattern ADDRESS = Pattern.compile(
            "[!-~\u00A1-\u024F]*[A-Za-z0-9\u00A1-\u024F]\\.[A-Za-z\u00A1-\u024F]{2,}[!-~\u00A1-\u024F]*");

    /** What the model said of a sample. */
    private record Guess(String sample, String language) {}

    /** An article is mostly guessed at twice, as read in haste and as read in full. */
    private static volatile @Nullable Guess lastGuess;

    private LanguageGuess() {}

    /** Lazily made holder: class loading makes it once and safely. */
    private static final class Model {
        static final LanguageDetectorModel INSTANCE = load();

        private static LanguageDetectorModel load() {
            try (InputStream in = Objects.requireNonNull(
                    LanguageGuess.class.getResourceAsStream("/langdetect-183.bin"), "language model")) {
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static String of(ArticleText article, @Nullable String given) {
        for (String tag : Arrays.asList(given, article.language())) {
            if (tag != null && !Locale.forLanguageTag(tag).getLanguage().isEmpty()) {
                return Locale.forLanguageTag(tag).toLanguageTag();
            }
        }
        String sample = sample(article);
        String common = CommonWords.language(sample);
        return common != null ? common : byModel(ADDRESS.matcher(sample).replaceAll(" "));
    }

    private static String byModel(String sample) {
        if (sample.strip().length() < LEAST) {
            return UNKNOWN;
        }
        Guess last = lastGuess;
        if (last != null && last.sample().equals(sample)) {
            return last.language();
        }
        String language = ask(sample);
        lastGuess = new Guess(sample, language);
        return language;
    }

    private static String ask(String sample) {
        return ofCode(
                new LanguageDetectorME(Model.INSTANCE).predictLanguage(sample).getLang());
    }

    /** The primary subtag by which a declared language finds its lexicon. */
    public static String primary(String tag) {
        String whole = tag.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        int hyphen = whole.indexOf('-');
        String first = hyphen < 0 ? whole : whole.substring(0, hyphen);
        return first.isEmpty() ? UNKNOWN : ofCode(first);
    }

    private static String ofCode(String code) {
        return CODES.getOrDefault(code, code);
    }

    /** Running text from the article's longer blocks, starting in its middle, where names and datelines are rarer. */
    private static String sample(ArticleText article) {
        StringBuilder sample = new StringBuilder();
        for (int least = 80; least >= 0 && sample.length() < ENOUGH; least -= 80) {
            for (Block block : article.blocks()) {
                int length = block.end() - block.start();
                if (sample.length() < ENOUGH && length >= least && (least == 0 || !block.furniture())) {
                    int end = Math.min(block.end(), block.start() + 200);
                    sample.append(article.text(), block.start(), end).append(' ');
                }
            }
        }
        return sample.toString();
    }
}
