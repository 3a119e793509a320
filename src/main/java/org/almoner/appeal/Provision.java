package org.almoner.appeal;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.almoner.article.Script;
import org.almoner.detect.Passage;
import org.almoner.detect.name.Recipient;
import org.jspecify.annotations.Nullable;

/** What the money provides, and for whom or where, as far as a passage says it. */
final class Provision {
    private static final int LONGEST_ITEM = 40;
    private static final int MOST_ITEMS = 12;
    private static final int PRONOUN = 3;

    /** Longer names than this with a capital within may be a place's: "McAllen". */
    private static final int SHORT_NAME = 4;

    /** The places led to by words that lead to much else as well. */
    private static final String OF_PEOPLE = "place-of-people";

    private static final String THE = " the ";

    /** Lists of words that begin no thing's name: it would be a clause, or what is done with the thing. */
    private static final List<String> LEADING =
            List.of("dangling", "preposition", "join", "relative", "opener", "who", "question");

    private static final String IF_COUNTRY = "place-if-country";

    /** Behind a street, no count of people and no year: "en Mitre 1240, de lunes". */
    private static final Pattern NUMBERED =
            Pattern.compile("^,? (?:\\d{1,3}|[13-9]\\d{3}|2[1-9]\\d\\d)(?:[.;)]|,[^\\d]|$)");

    private final Phrases phrases;

    private Provision(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Of a goods drive none: what it lists is what readers are to bring. */
    static List<String> items(Passage passage, List<String> sentences, Phrases phrases) {
        Pattern and = phrases.pattern("and");
        if (and == null || passage.kind() == Passage.Kind.GOODS) {
            return List.of();
        }
        Provision provision = new Provision(phrases);
        Set<String> items = new LinkedHashSet<>();
        for (String sentence : sentences) {
            for (String list : provision.lists(sentence)) {
                Arrays.stream(and.split(list))
                        .map(item -> PlainWords.withoutEnd(provision.withoutArticle(item)))
                        .filter(provision::isItem)
                        .forEach(items::add);
            }
        }
        return items.stream().limit(MOST_ITEMS).toList();
    }

    private List<String> lists(String sentence) {
        List<String> lists = new ArrayList<>();
        Pattern with = phrases.pattern("provides-with");
        Matcher given = with == null ? null : with.matcher(sentence);
        if (given != null && given.find()) {
            return isNone(given.group(1)) ? List.of() : List.of(given.group(2));
        }
        Pattern pattern = phrases.pattern("provides");
        Matcher provided = pattern == null ? null : pattern.matcher(sentence);
        while (provided != null && provided.find()) {
            String list = provided.group(1);
            boolean readers = isAsked(sentence.substring(0, provided.start()))
                    || phrases.words("people").contains(firstWord(list))
                    || isLed(withoutArticle(list));
            if (!readers) {
                lists.add(list);
            }
        }
        return lists;
    }

    private String withoutArticle(String item) {
        Pattern article = phrases.pattern("article");
        String words = item.strip();
        return article == null ? words : article.matcher(words).replaceFirst("").strip();
    }

    /** Whom something is given to is no thing, nor is help. */
    private boolean isItem(String item) {
        return !item.isEmpty()
                && (item.length() > 1 || Script.isUnspaced(item.codePointAt(0)))
                && item.length() <= LONGEST_ITEM
                && item.indexOf(PlainSentences.GAP) < 0
                && !isNone(item)
                && !phrases.matches("pointer", item)
                && !isLed(item)
                && !phrases.words("dangling").contains(item.substring(item.lastIndexOf(' ') + 1))
                && Arrays.stream(item.split(" ")).noneMatch(phrases.words("predicate")::contains)
                && Arrays.stream(item.toLowerCase(Locale.ROOT).split(" ")).noneMatch(phrases.words("people")::contains);
    }

    private boolean isLed(String words) {
        return LEADING.stream().anyMatch(list -> phrases.words(list).contains(firstWord(words)));
    }

    /** Whether it is help and no thing, be it somebody's. */
    private boolean isNone(String words) {
        String item = words.toLowerCase(Locale.ROOT);
        int space = item.indexOf(' ');
        boolean ones = space > 0 && phrases.words("possessive").contains(item.substring(0, space));
        return phrases.words("no-item").contains(ones ? item.substring(space + 1) : item);
    }

    private static String firstWord(String words) {
        int space = words.indexOf(' ');
        return (space < 0 ? words : words.substring(0, space)).toLowerCase(Locale.ROOT);
    }

    /** Whether the verb is the reader's; a pronoun may part it from the word that says so: "pouvez les apporter". */
    private boolean isAsked(String before) {
        String[] words = before.strip().toLowerCase(Locale.ROOT).split(" ");
        int last = words.length - 1;
        return phrases.words("asked").contains(words[last])
                || last > 0
                        && words[last].length() <= PRONOUN
                        && phrases.words("asked").contains(words[last - 1]);
    }

    /** The first place named that is no part of a name; rather one where people are said to be. */
    static @Nullable String place(Passage passage, List<String> sentences, Phrases phrases) {
        Provision provision = new Provision(phrases);
        for (String rule : List.of(OF_PEOPLE, "place", IF_COUNTRY)) {
            Pattern pattern = phrases.pattern(rule);
            if (pattern == null) {
                continue;
            }
            for (String sentence : sentences) {
                String place = provision.place(pattern, sentence, passage, rule);
                if (place != null) {
                    return place;
                }
            }
        }
        return null;
    }

    private @Nullable String place(Pattern pattern, String sentence, Passage passage, String rule) {
        Matcher place = pattern.matcher(sentence);
        int from = 0;
        while (place.find(from)) {
            String name = place.group(1);
            if (isPlace(name)
                    && (!isBehindThe(sentence, place.start(1)) || mayFollowThe(name))
                    && (!rule.equals(IF_COUNTRY) || phrases.countries().contains(name))
                    && !isOwn(sentence.substring(0, place.start()))
                    && !isBeforePremises(sentence.substring(place.end(1)))
                    && !NUMBERED.matcher(sentence.substring(place.end(1))).find()
                    && passage.recipients().stream()
                            .noneMatch(other -> holds(other, rule.equals(OF_PEOPLE) ? place.group() : name))) {
                return name;
            }
            from = place.end(1);
        }
        return null;
    }

    private boolean isPlace(String name) {
        boolean possessive = name.endsWith("'s") || name.endsWith("\u2019s");
        return !possessive
                && !isInCapitals(name)
                && name.length() <= LONGEST_ITEM
                && !phrases.matches("no-place-form", name)
                && Arrays.stream(name.split(" ")).noneMatch(phrases.words("no-place")::contains);
    }

    /** Capital letters alone are an organisation's or a heading's; with small ones among them, so few are a currency's. */
    private boolean isInCapitals(String name) {
        boolean several = name.substring(1).chars().anyMatch(Character::isUpperCase);
        boolean alone = name.chars().noneMatch(Character::isLowerCase);
        return several
                && (alone || name.length() <= SHORT_NAME)
                && !phrases.words("short-place").contains(name);
    }

    private static boolean isBehindThe(String sentence, int name) {
        return sentence.regionMatches(true, name - THE.length(), THE, 0, THE.length());
    }

    /** Whether it is a country or a region of the few that are called so, as "the Philippines" are; any where none is told. */
    private boolean mayFollowThe(String name) {
        Set<String> known = phrases.words("the-place");
        return known.isEmpty()
                || phrases.countries().contains(name)
                || Arrays.stream(name.split(" ")).anyMatch(known::contains);
    }

    /** Whether an office, a shop or a church has just been spoken of: where that is, nobody is helped. */
    private boolean isOwn(String before) {
        String[] words = before.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}']+");
        for (int i = Math.max(0, words.length - 4); i < words.length; i++) {
            if (phrases.words("premises").contains(words[i])) {
                return true;
            }
        }
        return false;
    }

    /** Whether the name is that of an office or a house behind it, as in "Folkets hus". */
    private boolean isBeforePremises(String behind) {
        String word = behind.startsWith(" ") ? behind.substring(1).split("[^\\p{L}\\p{M}]", 2)[0] : "";
        return phrases.words("premises").contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a place, or one of a list of them, is a name or a part of one. */
    private boolean holds(Recipient recipient, String places) {
        String name = PlainWords.line(recipient.name());
        Pattern and = phrases.pattern("and");
        return Arrays.stream(and == null ? new String[] {places} : and.split(places))
                .anyMatch(one -> !one.isEmpty() && name.contains(one));
    }
}
