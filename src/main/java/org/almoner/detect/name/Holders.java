package org.almoner.detect.name;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.detect.channel.Channel;
import org.almoner.detect.channel.Channel.Type;
import org.almoner.detect.language.NameRun;
import org.almoner.detect.language.NameWords;
import org.almoner.detect.language.NameWords.Role;
import org.almoner.detect.language.Trait;
import org.almoner.detect.lexicon.CueClass;

/** Tells names that stand beside an account as its holder's does: "Quay Help, IBAN …", "bankgiro … (Quay Help)". */
final class Holders {
    private static final int NEAR = 60;
    private static final int LONGEST_SMALL = 3;
    private static final int LONGEST_NUMBERED = 4;
    private static final Set<Type> ACCOUNTS = EnumSet.of(Type.IBAN, Type.ACCOUNT, Type.SWISH, Type.CRYPTO);
    private static final Set<CueClass> ACCOUNT = EnumSet.of(CueClass.ACCOUNT);
    private static final Set<CueClass> ORG = EnumSet.of(CueClass.ORG);
    private static final Set<CueClass> ASKING =
            EnumSet.of(CueClass.GIVE, CueClass.ASK, CueClass.INVITE, CueClass.HEADING);
    private static final String SIGNS = ",;:：(（–—-\n\t\"“”»’";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern NUMBERED = Pattern.compile("\\d[ ,]{1,2}$");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]\\s+\\p{Lu}\\p{Ll}{3}");

    private final String text;
    private final CuePlaces places;
    private final String language;
    private final NavigableMap<Integer, Channel> accounts = new TreeMap<>();

    Holders(String text, CuePlaces places, List<Channel> channels, String language) {
        this.text = text;
        this.places = places;
        this.language = language;
        channels.stream()
                .filter(channel -> ACCOUNTS.contains(channel.type()))
                .forEach(channel -> accounts.put(channel.start(), channel));
    }

    /**
     * Whether only signs and words of accounts stand before the next account, or one stands right before, its name in
     * brackets or behind a slash.
     */
    boolean isBeside(int start, int end) {
        Integer next = accounts.ceilingKey(end);
        Map.Entry<Integer, Channel> last = accounts.lowerEntry(start);
        return next != null && isBefore(next, start, end) && !isAsking(start, end) && !isBranch(start, end)
                || last != null && isBehind(last.getValue().end(), start, end);
    }

    /** Whether it owns the account behind it, by its genitive amid a sentence: "på Byahjälpens bankgiro". */
    boolean isOwner(int start, int end) {
        boolean amid = start > 1 && text.charAt(start - 1) == ' ' && Character.isLetter(text.charAt(start - 2));
        return amid
                && Trait.GENITIVE_S.isOf(language)
                && text.startsWith("s ", end - 1)
                && places.begins(ACCOUNT, end + 1)
                && isBeside(start, end);
    }

    /** What leads there from an account or a word for one: an "of" ("la cuenta de la URZ"), or a case that says it. */
    Lead ofAccount(int start, int from) {
        Map.Entry<Integer, Channel> last = accounts.lowerEntry(start);
        boolean behind = last != null
                && start - last.getValue().end() <= NEAR
                && isOf(text.substring(Math.min(start, last.getValue().end()), start));
        return behind
                ? Lead.GIVEN
                : places.within(ACCOUNT, Math.max(from, start - NEAR), start).stream()
                        .map(hit -> text.substring(hit.end(), start))
                        .map(between -> isOf(between) ? Lead.GIVEN : isCase(between) ? Lead.SOME : Lead.NONE)
                        .reduce(Lead.NONE, Lead::or);
    }

    private static boolean isOf(String between) {
        return between.startsWith(" ")
                && between.length() > 2
                && Arrays.stream(between.strip().split("[ ']")).allMatch(NameRun::isJoiner);
    }

    private boolean isCase(String between) {
        return between.equals(" ") && Trait.CASES.isOf(language);
    }

    private boolean isBefore(int account, int start, int end) {
        int gap = account - end;
        return gap > 1
                && gap <= NEAR
                && isParted(end, account)
                && !SENTENCE_END.matcher(text).region(end, account).find()
                && !isTown(start);
    }

    private boolean isBranch(int start, int end) {
        String name = text.substring(start, end).toLowerCase(Locale.ROOT);
        return Arrays.stream(name.split(" ")).anyMatch(word -> NameWords.is(Role.BRANCH, language, word));
    }

    /** A title, such as "How to help: IBAN …" */
    private boolean isAsking(int start, int end) {
        return places.isWithin(ASKING, start, end) && !places.isWithin(ORG, start, end);
    }

    private boolean isParted(int from, int to) {
        boolean parted = SIGNS.indexOf(text.charAt(from)) >= 0 || text.startsWith(" (", from);
        Matcher word = WORD.matcher(text).region(from, to);
        while (word.find()) {
            boolean account = places.isHeld(ACCOUNT, word.start(), word.end());
            if (!account && word.end() - word.start() > LONGEST_SMALL) {
                return false;
            }
            parted |= account;
        }
        return parted;
    }

    /** Behind a postcode. */
    private boolean isTown(int start) {
        return NUMBERED.matcher(text)
                .region(Math.max(0, start - LONGEST_NUMBERED), start)
                .find();
    }

    /** As in lists of a bank's name, an account's number and its holder, or in brackets; a body behind a comma too. */
    private boolean isBehind(int account, int start, int end) {
        return text.startsWith(" / ", account) && start == account + " / ".length()
                || text.startsWith(", ", account)
                        && start == account + ", ".length()
                        && places.isWithin(ORG, start, end)
                || isBracketed(account, start, end);
    }

    private boolean isBracketed(int account, int start, int end) {
        int gap = start - account;
        return (gap == 1 || gap == 2)
                && "(（".indexOf(text.charAt(start - 1)) >= 0
                && end < text.length()
                && ")）".indexOf(text.charAt(end)) >= 0;
    }
}
