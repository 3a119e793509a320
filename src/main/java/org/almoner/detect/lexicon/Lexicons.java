package org.almoner.detect.lexicon;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lexicons by language, each read and built when it is first needed. A language is a file in {@code lexicon/} and
 * what else there is to tell of it, its {@link org.almoner.detect.language.LanguageFile}.
 */
public final class Lexicons {
    /**
     * What is known of a language: its cues, to be found in whole articles, and the small words around numbers, which are
     * looked for in passages only.
     */
    public record Language(Lexicon cues, Lexicon labels) {}

    private static final String ANY = "any";
    private static final String DEFAULT = "en";
    private static final Set<CueClass> LABELS = EnumSet.of(
            CueClass.PHONE,
            CueClass.BRANCH,
            CueClass.GIRO,
            CueClass.BARE_ACCOUNT,
            CueClass.NUMBERED,
            CueClass.REFERENCE,
            CueClass.BANK,
            CueClass.BEHIND,
            CueClass.KEYWORD,
            CueClass.CODE,
            CueClass.TOWARDS,
            CueClass.SEND,
            CueClass.PAYEE,
            CueClass.KEY,
            CueClass.ENTITY,
            CueClass.POST_BOX,
            CueClass.FREEPOST,
            CueClass.POSTING);
    private static final Set<CueClass> CUES = EnumSet.complementOf(EnumSet.copyOf(LABELS));

    private static final Map<String, Language> BUILT = new ConcurrentHashMap<>();

    /** Languages have two or three letters; the class path is asked once for each. */
    private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

    private static final int LONGEST = 3;

    private Lexicons() {}

    /** The lexicons of a language; one that has none is read with English cues and those of every language. */
    public static Language of(String language) {
        return BUILT.computeIfAbsent(isKnown(language) ? language : DEFAULT, Lexicons::build);
    }

    /** Whether there is a lexicon for a language (ISO 639-1). */
    public static boolean isKnown(String language) {
        boolean plain = !language.isEmpty()
                && language.length() <= LONGEST
                && language.chars().allMatch(c -> c >= 'a' && c <= 'z');
        return plain && KNOWN.computeIfAbsent(language, LexiconFile::exists);
    }

    private static Language build(String name) {
        List<LexiconFile.Pattern> patterns = new ArrayList<>(LexiconFile.read(ANY));
        patterns.addAll(LexiconFile.read(name));
        return new Language(part(patterns, CUES), part(patterns, LABELS));
    }

    private static Lexicon part(List<LexiconFile.Pattern> patterns, Set<CueClass> classes) {
        return Lexicon.of(patterns.stream()
                .filter(pattern -> classes.contains(pattern.cue()))
                .toList());
    }
}
