package org.almoner.detect.channel;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.detect.channel.Channel.Type;
import org.almoner.detect.lexicon.CueClass;
import org.almoner.detect.lexicon.Hits;
import org.jspecify.annotations.Nullable;

/** Tells what the bare numbers of a passage are: short codes, phones, accounts. */
public final class Numbers {
    private static final int SHORTEST_ACCOUNT = 5;
    private static final int SHORTEST_GIRO = 3;

    /** Digits of a number that is told by a word at some distance. */
    private static final int LONG = 7;

    private static final int LONGEST_PHONE = 15;

    /** Digits of a phone's number that neither a word nor its groups tell. */
    private static final int SHORTEST_PLAIN_PHONE = 9;

    private static final int LONGEST_ACCOUNT = 34;
    private static final int LONGEST_BRANCH = 9;
    private static final int EIGHT = 8;

    /** A payee's number of the service, one that is a collecting charity's giro too, or a Swedish mobile. */
    private static final Pattern SWISH = Pattern.compile("123\\d{7}|90\\d{5}|(?:0|46|0046)7[02369]\\d{7}");

    /** Addresses that have words before them as numbers have. */
    private static final Set<Type> NAMED_BEFORE = EnumSet.of(Type.IBAN, Type.CRYPTO, Type.ACCOUNT);

    /** Nothing else is written so (GIRO: bank and branch, then the account). */
    private static final Pattern HUNGARIAN = Pattern.compile("\\d{8}-\\d{8}(?:-\\d{8})?");

    private static final Pattern RUSSIAN = Pattern.compile("8[ (-]{1,2}\\d{3}[ )-]{1,2}\\d{3}[ -]?\\d{2}[ -]?\\d{2}");

    private static final Pattern OR = Pattern.compile("\\s*/\\s*|\\s+\\p{L}{1,5}\\s+");

    private static final Pattern COMMA = Pattern.compile("\\s*[,，、;；]\\s*");

    private static final Pattern HYPHEN =
            Pattern.compile("[%1$s]?[%2$s][%1$s]?".formatted(Joints.BLANKS, Joints.HYPHENS));

    /** A line's end, unless it is a paragraph's, and the word that the next begins with. */
    private static final Pattern NEXT_LINE =
            Pattern.compile("[^\\p{L}\\n]{0,4}\\n[^\\p{L}\\p{Sc}\\n]{0,4}(\\p{L}{1,6}|\\p{Sc})[\\s:：–-]{1,3}");

    private final String text;
    private final NumberLabels labels;
    private final Phones phones;
    private final List<Branches.Branch> branches = new ArrayList<>();

    Numbers(String text, NumberLabels labels, Phones phones) {
        this.text = text;
        this.labels = labels;
        this.phones = phones;
    }

    /** Digits in the longest run of digits with single separators that is neither a date nor an amount of money. */
    public static int longest(String text, int from, int to) {
        int longest = 0;
        int digits = 0;
        int gap = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean digit = Shape.isDigit(c);
            int other = digit && digits == 0 ? otherEnd(text, i, from, to) : -1;
            if (other > 0) {
                i = other - 1;
            } else if (digit) {
                digits++;
                gap = 0;
                longest = Math.max(longest, digits);
            } else if (digits > 0 && (++gap > 2 || " \u00A0-./()".indexOf(c) < 0)) {
                digits = 0;
            }
        }
        return longest;
    }

    /** Whether a number of four to seven digits stands there by itself. */
    public static boolean hasShortCode(String text, int from, int to) {
        int digits = 0;
        for (int i = from; i <= to; i++) {
            if (i < to && Shape.isDigit(text.charAt(i))) {
                digits++;
            } else {
                if (digits >= 4 && digits <= 7) {
                    return true;
                }
                digits = 0;
            }
        }
        return false;
    }

    /** Where a date or an amount of money ends that begins with the digit there, or -1. */
    private static int otherEnd(String text, int at, int from, int to) {
        int date = Dates.end(text, at, to);
        return date > 0 ? date : Money.end(text, at, from, to);
    }

    /** @param found the addresses of the passage, in order of their starts */
    void find(int from, int to, List<Channel> found) {
        List<Channel> addresses = List.copyOf(found);
        List<DigitRun> runs = runs(from, to, addresses);
        Map<Integer, Channel> codes = new ShortCodes(text, labels).find(from, runs);
        List<Channel> numbers = new ArrayList<>();
        int at = 0;
        for (DigitRun run : runs) {
            for (; at < addresses.size() && addresses.get(at).start() < run.start(); at++) {
                if (NAMED_BEFORE.contains(addresses.get(at).type())) {
                    labels.use(addresses.get(at).end());
                }
            }
            Channel code = codes.get(run.start());
            if (code != null) {
                numbers.add(code);
                labels.use(run.end());
            } else {
                classify(run, numbers);
            }
        }
        Branches.join(text, branches, numbers);
        found.addAll(numbers);
    }

    /** The numbers that are neither dates, nor amounts, nor parts of codes and addresses. */
    private List<DigitRun> runs(int from, int to, List<Channel> addresses) {
        List<DigitRun> runs = new ArrayList<>();
        int known = 0;
        int i = from;
        while (i < to) {
            while (known < addresses.size() && addresses.get(known).end() <= i) {
                known++;
            }
            int limit =
                    known < addresses.size() ? Math.max(i, addresses.get(known).start()) : to;
            if (limit == i) {
                i = addresses.get(known).end();
                continue;
            }
            int end = otherwise(i, from, limit);
            if (end > 0) {
                i = end;
                continue;
            }
            DigitRun run = DigitRun.at(text, DigitRun.startOf(text, i, from, limit), from, limit);
            if (!run.isTime(text) && !run.isSpelt() && !Ibans.isWithin(text, run.start(), from)) {
                runs.add(run);
            }
            i = run.end();
        }
        return runs;
    }

    /** Where ends what begins there and is no number that may be paid to or called, or -1. */
    private int otherwise(int at, int from, int to) {
        if (!Shape.isDigit(text.charAt(at))) {
            return Math.max(at + 1, Ibans.shapedEnd(text, at, from, to));
        }
        int other = Math.max(otherEnd(text, at, from, to), Ibans.polishShapedEnd(text, at, from, to));
        other = Math.max(other, ItemNumbers.end(text, at, from, to));
        return other > 0 ? other : DigitRun.codeEnd(text, at, from, to);
    }

    private void classify(DigitRun run, List<Channel> found) {
        Hits.Hit label = labels.naming(run.start());
        if (label != null) {
            classify(run, label, found);
        } else if (isRestOf(last(found), run)) {
            Channel before = found.remove(found.size() - 1);
            String value = before.value() + run.digits();
            found.add(new Channel(Type.ACCOUNT, value, null, before.start(), run.end()));
        } else if (isHungarian(run)
                || goesOn(run, found)
                || isBesideBank(run)
                || labels.isFollowed(run) && run.digits().length() >= LONG) {
            addAccount(run, found);
        } else if (isPhoneWritten(run) || isNextPhone(last(found), run)) {
            addPhone(run, found);
        }
    }

    private void classify(DigitRun run, Hits.Hit label, List<Channel> found) {
        CueClass kind = label.cue();
        int digits = run.digits().length();
        boolean direct = labels.isDirect(label, run.start()) || kind == CueClass.GIRO && labels.isLed(run);
        if (direct || digits >= LONG) {
            labels.use(run.end());
        }
        if (kind == CueClass.NUMBERED) {
            return;
        }
        if (kind == CueClass.PHONE && !direct && isBesideBank(run)) {
            addAccount(run, found);
        } else if (kind == CueClass.PHONE || run.isPlus(text) || !direct && isPhoneLike(run)) {
            addPhone(run, found);
        } else if (kind == CueClass.BRANCH && direct && digits <= LONGEST_BRANCH) {
            branches.add(new Branches.Branch(run.digits(), run.start(), run.end()));
        } else if (isSwish(label)) {
            addSwish(run, found);
        } else if (digits >= shortest(kind, direct) && digits <= LONGEST_ACCOUNT) {
            addAccount(run, found);
        }
    }

    private void addSwish(DigitRun run, List<Channel> found) {
        if (SWISH.matcher(run.digits()).matches()) {
            found.add(new Channel(Type.SWISH, run.digits(), null, run.start(), run.end()));
        }
    }

    private static int shortest(CueClass kind, boolean direct) {
        return !direct ? LONG : kind == CueClass.GIRO ? SHORTEST_GIRO : SHORTEST_ACCOUNT;
    }

    /** Whether it is the second of two accounts: "bankgiro 900-1234 eller 900-4321", or one in another currency. */
    private boolean goesOn(DigitRun run, List<Channel> found) {
        Channel last = last(found);
        return last != null
                && isBefore(last, Type.ACCOUNT, run)
                && run.digits().length() >= SHORTEST_ACCOUNT
                && (OR.matcher(text).region(last.end(), run.start()).matches()
                        || ItemNumbers.isBetween(text, last.end(), run.start())
                        || isNextCurrency(last.end(), run.start()));
    }

    /** Whether a bank's word tells it; one behind a number that may be dialled may be another's. */
    private boolean isBesideBank(DigitRun run) {
        return labels.isBehindBank(run)
                || labels.isBeforeBank(run) && !(run.digits().startsWith("0") && phones.e164(run.plain(text)) != null);
    }

    private boolean isHungarian(DigitRun run) {
        return HUNGARIAN.matcher(run.compact(text)).matches();
    }

    /** Whether it is the second or third eight digits of a Hungarian account, behind a hyphen between blanks. */
    private boolean isRestOf(@Nullable Channel last, DigitRun run) {
        return last != null
                && isBefore(last, Type.ACCOUNT, run)
                && last.value().length() % EIGHT == 0
                && run.digits().length() == EIGHT
                && HYPHEN.matcher(text).region(last.end(), run.start()).matches();
    }

    /** Whether it is the second of two phones: "ring 33 12 34 56 eller 86123456". */
    private boolean isNextPhone(@Nullable Channel last, DigitRun run) {
        return last != null
                && isBefore(last, Type.PHONE, run)
                && (OR.matcher(text).region(last.end(), run.start()).matches()
                        || COMMA.matcher(text).region(last.end(), run.start()).matches());
    }

    private static boolean isBefore(Channel last, Type type, DigitRun run) {
        return last.type() == type && last.end() <= run.start();
    }

    private static @Nullable Channel last(List<Channel> found) {
        return found.isEmpty() ? null : found.get(found.size() - 1);
    }

    private boolean isNextCurrency(int from, int to) {
        Matcher line = NEXT_LINE.matcher(text).region(from, to);
        return line.matches() && Money.isCurrency(line.group(1));
    }

    private boolean isSwish(Hits.Hit label) {
        return text.regionMatches(true, label.start(), "swish", 0, 5);
    }

    /** Grouped, and with a nought before it, or Russia's eight and an area of three, as phones are. */
    private boolean isPhoneLike(DigitRun run) {
        boolean dialled =
                run.digits().startsWith("0") || RUSSIAN.matcher(run.plain(text)).matches();
        return dialled && !run.isPlain() && phones.e164(run.plain(text)) != null;
    }

    private void addAccount(DigitRun run, List<Channel> found) {
        String compact = run.compact(text);
        String value = compact.indexOf('/') < 0 ? run.digits() : compact;
        found.add(new Channel(Type.ACCOUNT, value, null, run.start(), run.end()));
    }

    /** A number that no word names is a phone's if it is grouped, or has a nought or a plus before it. */
    private boolean isPhoneWritten(DigitRun run) {
        boolean dialled = run.digits().startsWith("0") && run.digits().length() >= SHORTEST_PLAIN_PHONE;
        return run.isPlus(text) || dialled || !run.isPlain() && !run.isCount(text);
    }

    private void addPhone(DigitRun run, List<Channel> found) {
        DigitRun extended = run.extended(text);
        boolean longer = extended != run && dialled(extended) != null;
        // An extension, or hours and days: half a number reaches somebody else.
        if (longer && isBeforeWord(extended.end())) {
            return;
        }
        DigitRun whole = longer ? extended : run;
        String number = dialled(whole);
        if (number != null) {
            found.add(new Channel(Type.PHONE, number, null, whole.start(), whole.end()));
        }
    }

    private @Nullable String dialled(DigitRun run) {
        int digits = run.digits().length();
        return digits < LONG || digits > LONGEST_PHONE ? null : phones.e164(run.plain(text));
    }

    private boolean isBeforeWord(int end) {
        return end + 1 < text.length()
                && Joints.isBlank(text.charAt(end))
                && Character.isLetterOrDigit(text.charAt(end + 1));
    }
}
