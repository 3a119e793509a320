package org.almoner.appeal;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.appeal.ComposedPassage.CheckedLink;
import org.almoner.charity.Charity;
import org.almoner.charity.Resolution;
import org.almoner.detect.Passage;
import org.almoner.detect.channel.Channel;
import org.almoner.detect.name.Recipient;
import org.almoner.verify.Verdict;

/**
 * Chooses the ways to give that may stand on a charity's card: none that the passage gives for somebody else, whose account
 * it may be though the registry knows nobody of the name. For one passage.
 */
final class OwnChannels {
    /** Several words with capitals, as names have. */
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'\u2019-]+(?: \\p{Lu}[\\p{L}'\u2019-]+)+");

    private static final Pattern BANK = Pattern.compile(
            "(?i)ban[kckq]|cai?xa|cassa|caisse|kasse|credit|union|iban|bic|swift|[ck]onto|account|giro|post");

    /** Says behind a number, or in its sentence, whose account it is. */
    private static final Pattern HOLDER = Pattern.compile("(?i)(?:^|[^\\p{L}]|\\p{Lo})(?:" + Phrases.inAny("holder")
            + ")(?:['\u2019]|\\s*[,:\uFF1A]\\s*|\\s+)(\\S+)");

    /** Somebody has an account of their own, whoever that is. */
    private static final Pattern OPENED = Pattern.compile("(?i)(?:^|\\s|\\p{Lo})(?:" + Phrases.inAny("opened") + ")");

    /** Says, up to who receives it, where what is given goes: "The money goes to the …". */
    private static final Pattern GIVEN_TO =
            Pattern.compile("(?i)(?:^|[^\\p{L}]|\\p{Lo})(?:" + Phrases.inAny("goes-to") + ")\\s*$");

    /** Where sentences and lines end. */
    private static final Pattern END = Pattern.compile("[.!?\u2026]+[\"\u201D\u2019)]*\\s+|[\u3002\uFF01\uFF1F\\n]+");

    private static final Pattern STOP = Pattern.compile("[.!?\u2026]\\s|[\u3002\uFF01\uFF1F]");

    /** A line or a sentence with fewer words labels the number: "IBAN: …", "Reference: …". */
    private static final int SENTENCE = 5;

    /** An article may stand before who holds an account. */
    private static final int LEAD = 4;

    /** How far behind a number it may be said where the money goes. */
    private static final int RECEIVED = 160;

    /** So many lines below a number may say whose it is. */
    private static final int HOLDER_LINES = 3;

    private final Passage passage;
    private final String words;
    private final Charity charity;
    private final List<Resolution> resolutions;
    private final List<CheckedLink> checked;
    private final List<Named> named;
    private final List<Integer> ends = new ArrayList<>();

    /** Who is named somewhere: the charity, or another. */
    private record Named(int start, int end, boolean own) {}

    OwnChannels(Passage passage, Charity charity, List<Resolution> resolutions, List<CheckedLink> checked) {
        this.passage = passage;
        this.words = passage.exact();
        this.charity = charity;
        this.resolutions = resolutions;
        this.checked = checked;
        this.named = named();
        Matcher end = END.matcher(words);
        while (end.find()) {
            ends.add(end.end());
        }
    }

    /** Those other than links, in the order of the passage. */
    List<Channel> shown() {
        return passage.channels().stream()
                .filter(channel -> channel.type() != Channel.Type.LINK)
                .filter(channel -> !isAnothers(channel) && !isPayableToAnother(channel))
                .filter(channel -> isKnown(channel) || !standsWithAnother(channel))
                .toList();
    }

    /** An account that is known to be another charity's is shown to nobody. */
    private boolean isAnothers(Channel channel) {
        return verdicts(channel).anyMatch(verdict -> verdict instanceof Verdict.Mismatch);
    }

    private boolean isKnown(Channel channel) {
        return verdicts(channel).anyMatch(verdict -> verdict instanceof Verdict.Verified);
    }

    private Stream<Verdict> verdicts(Channel channel) {
        return checked.stream().filter(one -> one.channel().equals(channel)).map(CheckedLink::verdict);
    }

    /** A cheque that is made out to one whom the passage names beside the charity, and not to the charity itself. */
    private boolean isPayableToAnother(Channel channel) {
        if (channel.type() != Channel.Type.CHEQUE) {
            return false;
        }
        String payee = channel.value().toLowerCase(Locale.ROOT);
        List<Resolution> payees = resolutions.stream()
                .filter(each -> payee.contains(each.name().toLowerCase(Locale.ROOT)))
                .toList();
        return !payees.isEmpty()
                && payees.stream().noneMatch(each -> charity.equals(each.charity()))
                && resolutions.stream().anyMatch(each -> charity.equals(each.charity()));
    }

    /**
     * Whether whoever is named last before a number is somebody else; where nobody is, whoever is named in the lines right
     * behind it, and where nobody is there either, it is not the charity's if that is named in another sentence, unless that
     * says that the money goes there.
     */
    private boolean standsWithAnother(Channel channel) {
        if (named.stream().noneMatch(Named::own)) {
            return false;
        }
        int at = channel.start() - passage.start();
        if (isHeldByAnother(channel.end() - passage.start()) || isOpenedByAnother(at)) {
            return true;
        }
        return named.stream()
                .filter(each -> each.end() <= at)
                .max(Comparator.comparingInt(Named::end))
                .map(before -> before.own() ? stranger(channel).orElse(before) : before)
                .or(() -> stranger(channel))
                .or(() -> holder(at))
                .or(() -> receiver(channel.end() - passage.start()))
                .filter(Named::own)
                .isEmpty();
    }

    /** Whether the words behind a number say who holds the account, and it is not the charity. */
    private boolean isHeldByAnother(int end) {
        int to = ends.stream().filter(each -> each > end).skip(1).findFirst().orElse(words.length());
        Matcher holder = HOLDER.matcher(words.substring(end, to));
        if (!holder.find()) {
            return false;
        }
        int name = end + holder.start(1);
        return named.stream().noneMatch(each -> each.own() && each.start() <= name + LEAD && each.end() > name);
    }

    /** Whether somebody has opened the account, or has it, in a sentence that does not name the charity. */
    private boolean isOpenedByAnother(int at) {
        int from = sentence(at);
        return OPENED.matcher(words.substring(from, at)).find() && !isNamedBetween(from, at);
    }

    /** Several words with capitals in the sentence that leads to a number, which nobody knows: "Hope House Leeds has opened …" */
    private Optional<Named> stranger(Channel channel) {
        int at = channel.start() - passage.start();
        int from = sentence(at);
        if (isNamedBetween(from, at)) {
            return Optional.empty();
        }
        Matcher name = NAME.matcher(words.substring(from, at));
        Optional<Named> last = Optional.empty();
        while (name.find()) {
            int start = from + name.start();
            int end = from + name.end();
            boolean known = named.stream().anyMatch(each -> each.start() < end && each.end() > start);
            if (!known && !BANK.matcher(name.group()).find() && !isSent(name, channel)) {
                last = Optional.of(new Named(start, end, false));
            }
        }
        return last;
    }

    /**
     * Whether one word at most is left beside the word that is sent to a short code, or those that bid to send it, which begin
     * a sentence: "Text HELP", "Senden Sie HILFE".
     */
    private static boolean isSent(Matcher name, Channel channel) {
        String sent = channel.text();
        String words = name.group();
        return sent != null
                && words.contains(sent)
                && (name.start() == 0
                        || !NAME.matcher(words.replace(sent, "").strip()).find());
    }

    /** Whether a stretch names the charity. */
    private boolean isNamedBetween(int from, int to) {
        return named.stream().anyMatch(each -> each.own() && each.start() >= from && each.end() <= to);
    }

    /** Where the sentence begins that leads to a number: its own, or the one above the lines that label it. */
    private int sentence(int at) {
        int to = at;
        for (int i = ends.size() - 1; i >= -1; i--) {
            int from = i < 0 ? 0 : ends.get(i);
            if (from > at) {
                continue;
            }
            if (from == 0 || PlainWords.words(words.substring(from, to)) >= SENTENCE) {
                return from;
            }
            to = from;
        }
        return 0;
    }

    /** Who is named right behind a number, in its own sentence or the lines below. */
    private Optional<Named> holder(int at) {
        int lines = (int) ends.stream().filter(end -> end <= at).count() + HOLDER_LINES;
        int to = lines < ends.size() ? ends.get(lines) : words.length();
        return named.stream()
                .filter(each -> each.start() > at && each.end() <= to && isLabelled(at, each.start()))
                .findFirst();
    }

    /** The charity, where a sentence behind a number says that the money goes there and nobody else is named at all. */
    private Optional<Named> receiver(int end) {
        boolean alone = named.stream().allMatch(Named::own)
                && resolutions.stream().allMatch(each -> charity.equals(each.charity()));
        return named.stream()
                .filter(each -> alone && each.start() >= end && each.start() - end <= RECEIVED)
                .min(Comparator.comparingInt(Named::start))
                .filter(each -> leadsTo(words.substring(end, each.start())));
    }

    /** Whether it says where the money goes, and names nobody before that. */
    private static boolean leadsTo(String between) {
        Matcher given = GIVEN_TO.matcher(between);
        return given.find()
                && !NAME.matcher(between.substring(0, given.start())).find();
    }

    /** Whether a name is in a number's own sentence, or in a line that holds it alone or behind a colon. */
    private boolean isLabelled(int at, int name) {
        String between = words.substring(at, name);
        String before = between.substring(between.lastIndexOf('\n') + 1).strip();
        boolean apart = between.indexOf('\n') >= 0;
        return !STOP.matcher(between).find() && (!apart || before.isEmpty() || before.endsWith(":"));
    }

    private List<Named> named() {
        List<Named> all = new ArrayList<>();
        for (Recipient name : passage.recipients()) {
            all.add(new Named(name.start() - passage.start(), name.end() - passage.start(), isOwn(name)));
        }
        for (Resolution one : resolutions) {
            boolean own = charity.equals(one.charity()) && !one.name().isEmpty();
            for (int at = words.indexOf(one.name()); own && at >= 0; at = words.indexOf(one.name(), at + 1)) {
                all.add(new Named(at, at + one.name().length(), true));
            }
        }
        return all;
    }

    private boolean isOwn(Recipient name) {
        return resolutions.stream()
                .anyMatch(one -> charity.equals(one.charity())
                        && (name.name().contains(one.name()) || one.name().contains(name.name())));
    }
}
