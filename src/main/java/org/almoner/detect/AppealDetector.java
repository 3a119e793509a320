package org.almoner.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.almoner.article.ArticleText;
import org.jspecify.annotations.Nullable;

/**
 * Finds appeals in an article's text. A list under "How to help" gives one passage for each of its items. Stateless once
 * made, thread-safe.
 */
public final class AppealDetector {
    /** Changes whenever the same text may give another detection; stored text is then scanned again. */
    public static final String VERSION = "2";

    /** Enough for an editor to see what was looked at; a flood of cues is not a flood of notes. */
    private static final int MOST_NOTES = 50;

    /**
     * A language is a file in {@code lexicon} and its tests. The files for Japanese and Chinese wait for matching without
     * spaces.
     */
    static final List<String> LANGUAGES = List.of(
            "ar", "ca", "cs", "da", "de", "en", "es", "fi", "fr", "hi", "hr", "hu", "id", "it", "nl", "no", "pl", "pt",
            "ru", "sv", "tr", "uk");

    /** Read when the first article of a language comes, and the same for all detectors: a lexicon never changes. */
    private static final Map<String, Lexicon> LEXICONS = new ConcurrentHashMap<>();

    private final ChannelFinder channels = new ChannelFinder();

    /**
     * Finds the appeals of one article.
     *
     * @param language BCP 47 tag of the article's language; found out from the text when null
     */
    public Detection detect(ArticleText article, @Nullable String language) {
        String tag = LanguageGuess.of(article, language);
        List<Note> notes = new ArrayList<>();
        new TreeMap<>(article.dropped())
                .forEach((reason, count) ->
                        notes.add(new Note("dropped", reason + ": " + count + " left out.", -1, -1)));
        String spoken = LanguageGuess.primary(tag);
        if (!LANGUAGES.contains(spoken)) {
            notes.add(new Note("language", "There is no lexicon for " + tag + ".", -1, -1));
            return new Detection(tag, List.of(), notes);
        }
        Lexicon lexicon = LEXICONS.computeIfAbsent(spoken, LexiconFile::load);
        SentenceJudge judge = new SentenceJudge(article, lexicon, channels, LanguageGuess.region(tag));
        List<Judgement> judgements =
                Sentence.of(article, tag).stream().map(judge::judge).toList();
        judgements.stream().filter(Judgement::candidate).limit(MOST_NOTES).forEach(each -> note(each, notes));
        return new Detection(tag, Passages.of(article, judgements), notes);
    }

    private static void note(Judgement judgement, List<Note> notes) {
        Sentence sentence = judgement.sentence();
        if (judgement.has("closed")) {
            notes.add(new Note("closed", "The appeal is said to be over.", sentence.start(), sentence.end()));
        }
        if (judgement.holds()) {
            return;
        }
        String reason = judgement.cues().stream()
                .filter(cue -> cue.weight() < 0)
                .min(Comparator.comparingDouble(Cue::weight))
                .map(cue -> cue.text().isEmpty() ? cue.name() : cue.name() + ", \u201C" + cue.text() + "\u201D")
                .orElse("too little speaks for it");
        notes.add(
                new Note("turned-down", "Not taken for an appeal: " + reason + ".", sentence.start(), sentence.end()));
    }
}
