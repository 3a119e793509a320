package org.almoner.appeal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.almoner.article.DataLines;

/**
 * The few words on a card that are not the article's, in its language; English where we have none.
 *
 * @param language of the words, a BCP 47 tag
 * @param donate on the link
 * @param checked says that the link is verified, and no more
 */
public record Labels(String language, String donate, String checked) {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur", "ps", "dv", "yi", "ckb");
    private static final Map<String, Labels> ALL = load();

    /** The words for a language, a BCP 47 tag; English where there are none of its own. */
    public static Labels of(String language) {
        return ALL.getOrDefault(primary(language), Objects.requireNonNull(ALL.get("en")));
    }

    /** The code by which a language's words are kept: those of Norwegian's two forms are the same. */
    static String primary(String language) {
        String primary = Locale.forLanguageTag(language.replace('_', '-')).getLanguage();
        return primary.equals("nb") || primary.equals("nn") ? "no" : primary;
    }

    /** The languages that we have words of, in alphabetical order. */
    static Set<String> languages() {
        return new TreeSet<>(ALL.keySet());
    }

    /** What the button says, by a language's two letters; Norwegian by those of its two forms too. */
    public static Map<String, String> buttons() {
        Map<String, String> buttons = new TreeMap<>();
        ALL.forEach((language, labels) -> buttons.put(language, labels.donate()));
        List.of("nb", "nn").forEach(form -> buttons.put(form, of(form).donate()));
        return buttons;
    }

    /** {@code rtl} or {@code ltr}. */
    public static String direction(String language) {
        return RIGHT_TO_LEFT.contains(Locale.forLanguageTag(language).getLanguage()) ? "rtl" : "ltr";
    }

    private static Map<String, Labels> load() {
        Map<String, Labels> all = new HashMap<>();
        for (String line : DataLines.of(Labels.class, "labels.txt")) {
            String[] words = line.split(" \\| ", 3);
            all.put(words[0], new Labels(words[0], words[1], words[2]));
        }
        return Map.copyOf(all);
    }
}
