package org.almoner.appeal;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.almoner.article.Script;
import org.almoner.detect.Passage;
import org.almoner.detect.name.Recipient;

/** Makes the headline: what the passage asks for, as a request. */
final class Headlines {
    private static final int LEAST_WORDS = 3;

    /** In scripts without spaces as many characters as a headline may have are four lines of it. */
    private static final int MOST_WORDS = 22;

    /** Fewer behind a preposition have no verb among them. */
    private static final int LEAST_LED = 5;

    /** Fewer behind a relative pronoun do not end its clause. */
    private static final int LAST_WORDS = 3;

    /** A sentence that asks more often is looked at no further. */
    private static final int REQUESTS = 8;

    /** Two things of no more than three words each behind a comma. */
    private static final Pattern LISTED = Pattern.compile(
            "(?:[,\u060C\u3001]\\s*[^\\s,.;:!?()]+(?:\\s[^\\s,.;:!?()]+){0,2}){2}(?:[.,\u060C\u3001]|$)");

    /** A thing behind a comma has so many words at most, up to the word that joins the next to it. */
    private static final int MOST_PAIRED = 6;

    private static final Pattern DATE = Pattern.compile("^(?:to )?\\p{Lu}\\p{L}+ \\d");

    /** A clause that is longer leaves no room for what it lists. */
    private static final int ROOM = 60;

    private final Passage passage;
    private final List<String> sentences;
    private final Phrases phrases;
    private final List<Recipient> recipients;
    private final List<String> names;
    private final Clauses clauses;

    /** The cues by which the passage was told, in lower case. */
    private final List<String> asking;

    private Headlines(Passage passage, List<String> sentences, Phrases phrases) {
        this.passage = passage;
        this.sentences = sentences;
        this.phrases = phrases;
        this.recipients = passage.recipients().stream()
                .filter(one ->
                        !AccountNumbers.cutFrom(PlainWords.line(one.name())).isEmpty()
                                && !phrases.matches("pointer", one.name()))
                .toList();
        this.names = recipients.stream()
                .map(one -> AccountNumbers.cutFrom(PlainWords.line(one.name())))
                .toList();
        this.clauses = new Clauses(phrases, names);
        this.asking = passage.cues().stream()
                .filter(cue -> StoredPassage.ASKING.contains(cue.name()))
                .map(cue -> cue.text().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** At most 90 characters; never empty. */
    static String of(Passage passage, List<String> sentences, Phrases phrases) {
        Headlines headlines = new Headlines(passage, sentences, phrases);
        String headline = headlines.requested();
        if (headline.isEmpty()) {
            headline = headlines.named();
        }
        if (headline.isEmpty()) {
            headline = headlines.shortest();
        }
        return PlainWords.cut(PlainWords.capitalised(headline), Summary.LONGEST_HEADLINE);
    }

    private static boolean hasRoom(String headline) {
        return headline.length() <= Summary.LONGEST_HEADLINE;
    }

    private String requested() {
        for (String rule : List.of("request", "support", "noun")) {
            Pattern pattern = phrases.pattern(rule);
            if (pattern == null) {
                continue;
            }
            for (String sentence : spoken()) {
                String request = rule.equals("noun") ? noun(pattern, sentence) : verb(pattern, sentence);
                if (!request.isEmpty() && hasRoom(request)) {
                    return request;
                }
            }
        }
        return "";
    }

    /** Without those in capitals: what they ask for would be shouted, and a name says it. */
    private List<String> spoken() {
        return sentences.stream()
                .filter(sentence -> names.isEmpty()
                        || sentence.chars().noneMatch(Character::isUpperCase)
                        || sentence.chars().anyMatch(Character::isLowerCase))
                .toList();
    }

    private String verb(Pattern pattern, String sentence) {
        Matcher matcher = pattern.matcher(sentence);
        int from = 0;
        for (int i = 0; i < REQUESTS && matcher.find(from); i++) {
            String object = clauses.object(matcher.group(2));
            boolean asks = !clauses.isWithinName(sentence, matcher.start(1)) && !isNegated(sentence, matcher.start(1));
            if (asks && isObject(object)) {
                return matcher.group(1).toLowerCase(Locale.ROOT).replaceAll("ing$", "e") + " " + object;
            }
            from = matcher.end(1);
        }
        return "";
    }

    private String noun(Pattern pattern, String sentence) {
        Matcher matcher = pattern.matcher(sentence);
        boolean found = matcher.find() && !phrases.matches("no-noun", matcher.group());
        String object = found ? clauses.object(matcher.group(1)) : "";
        return isReceiver(object) && !isJoined(object) ? phrases.donateTo(object) : "";
    }

    /** A word sent by text message is written as a verb, and a bank's name stands where a receiver's might. */
    private boolean isObject(String object) {
        Pattern end = phrases.pattern("end");
        boolean elsewhere = end != null && end.matcher(' ' + object).lookingAt();
        return !elsewhere
                && !isJoined(object)
                && object.contains(" ")
                && !object.endsWith(" to")
                && !object.startsWith("help")
                && !isUnfinished(object)
                && !breaksOff(object)
                && Arrays.stream(object.split(" ", 3)).noneMatch(phrases.words("no-gift")::contains)
                && isReceiver(object);
    }

    /** Whether a clause or a date begins where a receiver should: "to and …", "to December 13". */
    private boolean isJoined(String object) {
        String[] words = object.split(" ", 3);
        String receiver = words[0].equals("to") && words.length > 1 ? words[1] : words[0];
        return phrases.words("join").contains(receiver.toLowerCase(Locale.ROOT))
                || DATE.matcher(object).find();
    }

    /** As "whatever you" is, of "whatever you can". */
    private boolean isUnfinished(String words) {
        return phrases.words("unfinished").contains(words.substring(words.lastIndexOf(' ') + 1));
    }

    /** Whether a relative clause has hardly begun, as in "every dime that comes in". */
    private boolean breaksOff(String words) {
        List<String> all = List.of(words.split(" "));
        return all.subList(Math.max(0, all.size() - LAST_WORDS), all.size()).stream()
                .anyMatch(phrases.words("begun")::contains);
    }

    private boolean isReceiver(String object) {
        return !object.isEmpty() && (names.isEmpty() || names.stream().anyMatch(object::contains));
    }

    private boolean isNegated(String sentence, int verb) {
        return phrases.words("negation").contains(lastWord(sentence.substring(0, verb)));
    }

    private String named() {
        if (names.isEmpty()) {
            return "";
        }
        String request = phrases.donateTo(article() + names.get(0));
        return hasRoom(request) ? request : "";
    }

    /** The article that the passage has before the name, where the language's headlines have it. */
    private String article() {
        int from = recipients.get(0).start() - passage.start();
        String before = from > 0 ? passage.exact().substring(0, from) : "";
        String word = before.endsWith(" ") ? lastWord(before) : "";
        return phrases.words("the").contains(word) ? word + ' ' : "";
    }

    private static String lastWord(String words) {
        String stripped = words.stripTrailing().toLowerCase(Locale.ROOT);
        return stripped.substring(stripped.lastIndexOf(' ') + 1);
    }

    /** The first clause that asks for something, in three words at least, with all of its sentence where there is room. */
    private String shortest() {
        String some = "";
        for (String sentence : sentences) {
            String clause = sentence.endsWith("?") ? "" : clauses.clause(sentence);
            String said = asked(sentence, clause);
            if (!said.isEmpty()) {
                return said;
            }
            some = some.isEmpty() ? clause : some;
        }
        String donate = phrases.phrase("donate");
        String said = sentences.stream()
                .filter(this::fits)
                .findFirst()
                .map(Headlines::whole)
                .orElse(donate == null ? some : donate);
        return said.isEmpty() ? Objects.requireNonNull(Phrases.of("en").phrase("donate")) : said;
    }

    /** The sentence, or the clause that it begins with, where that asks and may stand by itself; else empty. */
    private String asked(String sentence, String clause) {
        String rest = rest(sentence, clause);
        boolean whole = PlainWords.trimEnd(sentence).endsWith(clause);
        if (!says(clause)
                || phrases.matches("money", sentence)
                || isColon(rest)
                || !whole && !mayStand(sentence, clause, rest)) {
            return "";
        }
        // Of a list it may be seen that more follows; of anything else not.
        if (isListed(sentence, clause, rest)
                && (hasRoom(whole(sentence)) || LISTED.matcher(rest).find())) {
            return whole(sentence);
        }
        String said = fits(sentence) ? whole(sentence) : clause;
        return hasRoom(said) ? said : "";
    }

    /** Without its end mark, and the quotation marks that are about all of it or have nothing to close. */
    private static String whole(String sentence) {
        String said = PlainWords.trimEnd(sentence.replaceAll("!+$", ""));
        String inner = said.replaceAll("[.!\\s]*[\"\u201D\u00BB]$", "");
        if (inner.length() == said.length()) {
            return said;
        }
        boolean about = "\"\u201C\u201E\u00AB".indexOf(said.charAt(0)) >= 0;
        boolean opened = inner.substring(1).matches(".*[\"\u201C\u201E\u00AB].*");
        return opened ? said : about ? inner.substring(1).strip() : inner;
    }

    /** Whether what was cut off are the things that the clause begins to list, or announces. */
    private boolean isListed(String sentence, String clause, String rest) {
        return clause.length() <= ROOM
                && !Script.isUnspaced(clause.codePointAt(0))
                && isUnlinked(sentence)
                && (rest.startsWith(":")
                        || rest.startsWith("\uFF1A")
                        || LISTED.matcher(rest).lookingAt());
    }

    /** Whether neither an address nor a call to click is part of it. */
    private boolean isUnlinked(String sentence) {
        return PlainWords.trimEnd(sentence).equals(Unlinked.beginning(sentence, false, phrases));
    }

    /** Whether a headline has room for a sentence, of which no address, call to click or quotation is part, nor the summary. */
    private boolean fits(String sentence) {
        return sentence.length() <= Summary.LONGEST_HEADLINE
                && PlainWords.words(sentence) <= MOST_WORDS
                && PlainSentences.hasEnd(sentence)
                && !sentence.endsWith("?")
                && !phrases.words("question").contains(firstWord(sentence))
                && !Character.isLowerCase(sentence.codePointAt(0))
                && isUnlinked(sentence)
                && Clauses.beforeClosing(sentence).equals(sentence)
                && !phrases.matches("money", sentence)
                && says(sentence);
    }

    private boolean says(String words) {
        return PlainWords.wordsBesideNumbers(words) >= LEAST_WORDS
                && asks(words)
                && !phrases.words("join").contains(firstWord(words))
                && !isUnfinished(words)
                && !refuses(words)
                && !phrases.matches("terms", words);
    }

    /** As "please do not bring clothes" does, and "alimentos no perecederos" does not. */
    private boolean refuses(String said) {
        String[] words = said.toLowerCase(Locale.ROOT).split("[\\s,.;:!?]+");
        for (int i = 0; i < words.length; i++) {
            boolean refused =
                    i + 1 == words.length || !phrases.words("unrefused").contains(words[i + 1]);
            if (refused && phrases.words("negation").contains(words[i])) {
                return true;
            }
        }
        return false;
    }

    /** Whether the beginning of a sentence may be one: no verb that belongs to it was cut off, as "donations | can be made". */
    private boolean mayStand(String sentence, String clause, String rest) {
        return standsAlone(clause)
                && !isCutFromList(clause, rest)
                && !breaksOff(clause)
                && !phrases.words("cut-verb").contains(firstWord(rest))
                && !isVerbless(sentence, clause);
    }

    /** Whether more things follow what was cut: many behind a long clause, or two, as of "tins | , coffee and soap are needed". */
    private boolean isCutFromList(String clause, String rest) {
        if (LISTED.matcher(rest).lookingAt()) {
            return clause.length() > ROOM;
        }
        String[] words = rest.split(" ", MOST_PAIRED + 2);
        return words[0].equals(",")
                && Arrays.stream(words).limit(MOST_PAIRED + 1L).skip(2).anyMatch(phrases.words("join")::contains);
    }

    /** Whether nothing but a colon is left, which announces what is missing. */
    private static boolean isColon(String rest) {
        return rest.equals(":") || rest.equals("\uFF1A");
    }

    /** What stands behind a clause in its sentence. */
    private static String rest(String sentence, String clause) {
        int at = sentence.indexOf(clause);
        return at < 0 ? "" : sentence.substring(at + clause.length()).strip();
    }

    private static String firstWord(String words) {
        return words.split("[\\s,.;:!?]", 2)[0].toLowerCase(Locale.ROOT);
    }

    /** Whether the beginning of a sentence may be one, as far as its first words and its last tell. */
    private boolean standsAlone(String clause) {
        if (Character.isLowerCase(clause.codePointAt(0)) || Unlinked.isSubordinate(clause, phrases)) {
            return false;
        }
        String last = lastWord(clause);
        boolean leads =
                phrases.words("preposition").contains(firstWord(clause)) && PlainWords.words(clause) < LEAST_LED;
        return !leads
                && Stream.of("dangling", "predicate", "relative")
                        .noneMatch(list -> phrases.words(list).contains(last));
    }

    /** Whether an address took the verb with it, where that comes last. */
    private boolean isVerbless(String sentence, String clause) {
        return phrases.phrase("verb-ends") != null && sentence.startsWith(clause + PlainSentences.GAP);
    }

    /** Whether it has one of the cues by which the passage was told; all do where no cue is known. */
    private boolean asks(String clause) {
        String words = clause.toLowerCase(Locale.ROOT);
        return asking.isEmpty() || asking.stream().anyMatch(words::contains);
    }
}
