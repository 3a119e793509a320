package org.almoner.detect;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.almoner.detect.Channel.Type;
import org.jspecify.annotations.Nullable;

/** Tells what the bare numbers of a passage are: short codes, phones, accounts, cheques' payees beside them. */
final class Numbers {
    private static final int NEAR = 60;
    private static final int LONGEST_BRANCH = 6;

    /** The countries whose phone numbers a language's papers print without a country code, likeliest first. */
    private static final Map<String, List<String>> REGIONS = Map.ofEntries(
            Map.entry("en", List.of("GB", "US", "AU", "IE", "ZA", "IN", "NZ")),
            Map.entry("de", List.of("DE", "AT", "CH")),
            Map.entry("fr", List.of("FR", "BE", "CH")),
            Map.entry("es", List.of("ES", "MX", "AR", "CO")),
            Map.entry("pt", List.of("BR", "PT")),
            Map.entry("nl", List.of("NL", "BE")),
            Map.entry("uk", List.of("UA")),
            Map.entry("sv", List.of("SE", "FI")),
            Map.entry("da", List.of("DK")),
            Map.entry("cs", List.of("CZ")),
            Map.entry("ar", List.of("EG", "SA", "AE")),
            Map.entry("ja", List.of("JP")),
            Map.entry("zh", List.of("CN", "TW", "HK")),
            Map.entry("hi", List.of("IN")),
            Map.entry("ca", List.of("ES")));

    private final String text;
    private final List<Hits.Hit> cues;
    private final List<String> regions;

    Numbers(String text, List<Hits.Hit> cues, String language) {
        this.text = text;
        this.cues = cues;
        this.regions = REGIONS.getOrDefault(language, List.of(language.toUpperCase(Locale.ROOT)));
    }

    /** Digits in the longest run of digits with single separators that is neither a date nor an amount of money. */
    static int longest(String text, int from, int to) {
        int longest = 0;
        int digits = 0;
        int gap = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            int other = digits == 0 ? otherEnd(text, i, from, to) : -1;
            if (other > 0) {
                i = other - 1;
            } else if (Shape.isDigit(c)) {
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
    static boolean hasShortCode(String text, int from, int to) {
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

    /** Where a date or an amount of money ends that begins there, or -1. */
    private static int otherEnd(String text, int at, int from, int to) {
        int date = Dates.end(text, at, to);
        return date > 0 ? date : Money.end(text, at, from, to);
    }

    void find(int from, int to, List<Channel> found) {
        int i = from;
        while (i < to) {
            if (Character.digit(text.charAt(i), 10) < 0) {
                i++;
                continue;
            }
            int other = otherEnd(text, i, from, to);
            int end = other > 0 ? other : runEnd(i, to);
            if (other < 0) {
                classify(from, i, end, found);
            }
            i = end;
        }
        joinBranches(found);
    }

    /** A sort code or a branch's number and the account's behind it are one address: 601613/31926819. */
    private static void joinBranches(List<Channel> found) {
        for (int i = 0; i + 1 < found.size(); i++) {
            Channel branch = found.get(i);
            Channel account = found.get(i + 1);
            if (branch.type() == Type.ACCOUNT
                    && account.type() == Type.ACCOUNT
                    && branch.value().length() <= LONGEST_BRANCH
                    && account.start() - branch.end() <= NEAR) {
                String value = branch.value() + "/" + account.value();
                found.set(i, new Channel(Type.ACCOUNT, value, null, branch.start(), account.end()));
                found.remove(i + 1);
            }
        }
    }

    /** Where the run of digits with single separators between them ends. */
    private int runEnd(int from, int to) {
        int end = from + 1;
        for (int i = from + 1; i < to; i++) {
            char c = text.charAt(i);
            if (Character.digit(c, 10) >= 0) {
                end = i + 1;
            } else if (" \u00A0-./()".indexOf(c) < 0 || i - end > 1) {
                break;
            }
        }
        return end;
    }

    private void classify(int from, int start, int end, List<Channel> found) {
        String digits = digits(start, end);
        if (ChannelFinder.overlapping(start, end, found) != null) {
            return;
        }
        if (digits.length() >= 3 && digits.length() <= 7 && near(CueClass.SMS, start) != null) {
            found.add(new Channel(Type.SMS, digits, keyword(Math.max(from, start - NEAR), start), start, end));
            return;
        }
        Type named = named(start);
        if (named != null && digits.length() >= 5) {
            found.add(new Channel(named, digits, null, start, end));
            return;
        }
        if (digits.length() >= 7 && digits.length() <= 15) {
            addPhone(start, end, found);
        }
    }

    private @Nullable Type named(int start) {
        String before = text.substring(Math.max(0, start - NEAR), start).toLowerCase(Locale.ROOT);
        if (before.contains("swish")) {
            return Type.SWISH;
        }
        return near(CueClass.ACCOUNT, start) == null ? null : Type.ACCOUNT;
    }

    private void addPhone(int start, int end, List<Channel> found) {
        int from = start > 0 && "+(".indexOf(text.charAt(start - 1)) >= 0 ? start - 1 : start;
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        for (String region : regions) {
            try {
                PhoneNumber number = phones.parse(text.substring(from, end), region);
                if (phones.isValidNumber(number)) {
                    found.add(new Channel(Type.PHONE, phones.format(number, PhoneNumberFormat.E164), null, from, end));
                    return;
                }
            } catch (NumberParseException e) {
                // Not a number of this region: the next one may have it.
                continue;
            }
        }
    }

    private Hits.@Nullable Hit near(CueClass cue, int start) {
        for (Hits.Hit hit : cues) {
            if (hit.cue() == cue && hit.end() <= start && start - hit.end() <= NEAR) {
                return hit;
            }
        }
        return null;
    }

    private String digits(int start, int end) {
        StringBuilder digits = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            int digit = Character.digit(text.charAt(i), 10);
            if (digit >= 0) {
                digits.append((char) ('0' + digit));
            }
        }
        return digits.toString();
    }

    /** The word to send: the last one before the short code that is in capitals or in quotation marks. */
    private @Nullable String keyword(int from, int to) {
        String found = null;
        for (String word : text.substring(from, to).split("[\\s\u00A0]+", -1)) {
            String bare = strip(word);
            boolean quoted = bare.length() < word.length() && "\"'“‘”’«»„".indexOf(word.charAt(0)) >= 0;
            boolean capitals = bare.length() >= 2
                    && bare.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
                    && bare.chars().anyMatch(Character::isUpperCase)
                    && !bare.equals("SMS");
            if (quoted && !bare.isEmpty() || capitals) {
                found = bare;
            }
        }
        return found;
    }

    private static String strip(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && !Character.isLetterOrDigit(word.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(start, end);
    }
}
