package org.almoner.detect.channel;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads phone numbers as the papers of a language print them. */
final class Phones {
    /** Where a number without a country code begins with nought, but for those that all may call. */
    private static final Set<String> NOUGHT =
            Set.of("GB", "IE", "AU", "ZA", "NZ", "DE", "AT", "CH", "FR", "BE", "NL", "SE", "UA", "JP", "TW", "EG");

    /** Where numbers that all may call begin with one: 1800, 1300. */
    private static final Set<String> FREE_IN_ONE = Set.of("IE", "AU");

    /** Five digits and five are written in India alone. */
    private static final Pattern INDIAN = Pattern.compile("\\d{5}[ -]\\d{5}");

    /** Three digits, three, two and two are written in Switzerland. */
    private static final Pattern SWISS = Pattern.compile("0\\d{2} \\d{3} \\d{2} \\d{2}");

    /** Digits of a number that may lack its area, so that some far country has one like it. */
    private static final int LONGEST_LOCAL = 8;

    private final Supplier<PhoneRegions> known;
    private @Nullable PhoneRegions regions;

    /** @param regions asked for when there is a number: most passages have none */
    Phones(Supplier<PhoneRegions> regions) {
        this.known = regions;
    }

    private PhoneRegions regions() {
        if (regions == null) {
            regions = known.get();
        }
        return regions;
    }

    private static boolean lacksNought(String digits, String region) {
        boolean free = FREE_IN_ONE.contains(region) && digits.startsWith("1");
        return NOUGHT.contains(region) && !free && !digits.startsWith("0");
    }

    private PhoneRegions ordered(String written) {
        PhoneRegions all = regions();
        if (INDIAN.matcher(written).matches() && all.has("IN")) {
            return all.first("IN");
        }
        return SWISS.matcher(written).matches() && all.has("CH") ? all.first("CH") : all;
    }

    /**
     * The number in the form of E.164, or null where it is none of a likely country, or may be one of several unlikely
     * ones: a number that is another's is worse than none.
     */
    @Nullable
    String e164(String written) {
        PhoneRegions ordered = ordered(written);
        if (isInternational(written)) {
            return e164(written, ordered.likely().get(0));
        }
        for (String region : ordered.likely()) {
            String number = e164(written, region);
            if (number != null) {
                return number;
            }
        }
        if (PhoneNumberUtil.normalizeDigitsOnly(written).length() <= LONGEST_LOCAL) {
            return null;
        }
        List<String> numbers = ordered.others().stream()
                .map(region -> e164(written, region))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return numbers.size() == 1 ? numbers.get(0) : null;
    }

    /** With its country code, so that no country need be guessed. */
    private static boolean isInternational(String written) {
        return written.indexOf('+') >= 0 || written.indexOf('＋') >= 0;
    }

    private static @Nullable String e164(String written, String region) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        boolean plus = isInternational(written);
        if (!plus && lacksNought(PhoneNumberUtil.normalizeDigitsOnly(written), region)) {
            return null;
        }
        try {
            PhoneNumber number = phones.parse(written, region);
            // Nobody collects by numbers that cost extra, but another country's may look like one.
            boolean guessed = !plus && phones.getNumberType(number) == PhoneNumberType.PREMIUM_RATE;
            return phones.isValidNumber(number) && !guessed ? phones.format(number, PhoneNumberFormat.E164) : null;
        } catch (NumberParseException e) {
            return null;
        }
    }
}
