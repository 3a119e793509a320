package org.almoner.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.almoner.article.ArticleText;
import org.almoner.detect.channel.ChannelFinder;
import org.almoner.detect.language.LanguageGuess;
import org.jspecify.annotations.Nullable;

/**
 * Finds appeals in an article's text. Stateless once made, thread-safe.
 *
 * <p>Evidence is weighed sentence by sentence: the reader is addressed, giving is offered, a recipient or a way to give
 * is named; reports, politics, publishers' own pleas and their like speak against. Sentences that stand the test are
 * joined with those that go on with them. A list of charities is <em>one</em> passage with several recipients.
 *
 * <pre>{@code
 * Detection found = new AppealDetector().detect(text, null);
 * }</pre>
 */
public final class AppealDetector {
    /** Changes whenever the same text may give another detection; stored text is then scanned again. */
    public static final String VERSION = "28";

    /** How near to an appeal a stretch must come for the page to be read in full, in log-odds. */
    static final double NEAR = -1;

    /** So many passages no article has; what has is made to be costly, or no article. */
    static final int MOST_PASSAGES = 50;

    private static final Note DISMISSED =
            new Note("dismissed", "Nothing in it comes near an appeal, so it was not read in full.", -1, -1);

    /**
     * Finds the appeals of one article.
     *
     * @param language BCP 47 tag of the article's language; found out from the text when null
     */
    public Detection detect(ArticleText article, @Nullable String language) {
        return detect(article, language, List.of());
    }

    /**
     * Finds the appeals of an article whose country is known.
     *
     * @param language BCP 47 tag of the article's language; found out from the text when null
     * @param countries that the article is of (ISO 3166-1 alpha-2), most telling first: phones without a country's code are
     *     theirs
     */
    public Detection detect(ArticleText article, @Nullable String language, List<String> countries) {
        String known = languageOf(article, language);
        String primary = LanguageGuess.primary(known);
        ArticleText flowing = article.flowing();
        List<Evidence> evidence = evidence(flowing, known);
        EntryLists lists = new EntryLists(flowing, evidence);
        List<Grouping.Run> listed = lists.widened(new Grouping(flowing.text(), evidence).runs());
        List<Grouping.Run> runs = new WholeItems(evidence).widened(listed);
        List<Grouping.Run> surest = surest(runs);
        ChannelFinder channels = new ChannelFinder(flowing, countries);
        PassageMaker maker = new PassageMaker(article.text(), flowing, channels, primary, evidence, lists);
        List<Passage> passages = maker.all(surest);
        List<Note> notes = new ArrayList<>(new Notes(article, evidence).write(runs));
        if (surest.size() < runs.size()) {
            notes.add(new Note(
                    "cut", "Of " + runs.size() + " passages the surest " + MOST_PASSAGES + " are kept.", -1, -1));
        }
        return new Detection(known, passages, notes);
    }

    private static List<Grouping.Run> surest(List<Grouping.Run> runs) {
        if (runs.size() <= MOST_PASSAGES) {
            return runs;
        }
        return runs.stream()
                .sorted(Comparator.comparingDouble(Grouping.Run::best).reversed())
                .limit(MOST_PASSAGES)
                .sorted(Comparator.comparingInt(Grouping.Run::first))
                .toList();
    }

    /** The language given, or found out. */
    static String languageOf(ArticleText article, @Nullable String given) {
        return LanguageGuess.of(article, given);
    }

    /** What is seen of every unit worth a look. */
    static List<Evidence> evidence(ArticleText article, String language) {
        return new EvidenceReader(article.flowing(), LanguageGuess.primary(language)).read();
    }

    /**
     * Dismisses an article that was read in haste, where no stretch of it comes near an appeal, whatever its place on the
     * page.
     *
     * @return a detection without passages, or empty where the article must be read in full
     */
    public Optional<Detection> dismiss(ArticleText skimmed, @Nullable String language) {
        String known = languageOf(skimmed, language);
        boolean near = new EvidenceReader(skimmed, LanguageGuess.primary(known)).isAnyNear(NEAR);
        return near ? Optional.empty() : Optional.of(new Detection(known, List.of(), List.of(DISMISSED)));
    }
}
