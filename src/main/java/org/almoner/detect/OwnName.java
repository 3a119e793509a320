package org.almoner.detect;

import java.util.List;
import java.util.Locale;
import org.almoner.article.Script;
import org.almoner.detect.lexicon.CueClass;
import org.almoner.detect.lexicon.FoldedText;
import org.almoner.detect.lexicon.Lexicons;

/** Looks for the name of the site that an article stands on: a plea that bears it is mostly the publisher's own. */
final class OwnName {
    private final List<String> names;

    private OwnName(List<String> names) {
        this.names = names;
    }

    /** A charity's own site is no publisher's: names with words of organisations that receive are left out. */
    static OwnName of(List<String> names, Lexicons.Language lexicons) {
        return new OwnName(names.stream()
                .filter(name -> !isCharitys(name, lexicons))
                .map(OwnName::plain)
                .toList());
    }

    private static boolean isCharitys(String name, Lexicons.Language lexicons) {
        return lexicons.cues().find(FoldedText.of(name, 0, name.length())).within(0, name.length()).stream()
                .anyMatch(hit -> hit.cue() == CueClass.FUND || hit.cue() == CueClass.GIVE);
    }

    /** Whether the site is named in a stretch of text. */
    boolean isIn(String text, int start, int end) {
        if (names.isEmpty()) {
            return false;
        }
        String words = plain(text.substring(start, end));
        return names.stream().anyMatch(name -> isIn(words, name));
    }

    private static boolean isIn(String words, String name) {
        for (int at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean begins = at == 0 || Script.isEdge(words.charAt(at - 1), words.charAt(at));
            if (begins && (end == words.length() || Script.isEdge(words.charAt(end - 1), words.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    /** As hosts are written, which know no umlauts. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("\u00E4", "ae")
                .replace("\u00F6", "oe")
                .replace("\u00FC", "ue")
                .replace("\u00DF", "ss");
    }
}
