package org.almoner.detect;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads phone numbers as the papers of a language print them. */
final class Phones {
    /** The countries whose phone numbers a language's papers print without a country code, likeliest first. */
    private static final Map<String, List<String>> REGIONS = Map.ofEntries(
            Map.entry("en", List.of("GB", "US", "AU", "IE", "ZA", "IN", "NZ")),
            Map.entry("de", List.of("DE", "AT", "CH")),
            Map.entry("fr", List.of("FR", "BE", "CH", "CA")),
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

    /** Where a number without a country code begins with nought, but for those that all may call. */
    private static final Set<String> NOUGHT =
            Set.of("GB", "IE", "AU", "ZA", "NZ", "DE", "AT", "CH", "FR", "BE", "NL", "SE", "UA", "JP", "TW", "EG");

    /** Where numbers that all may call begin with one: 1800, 1300. */
    private static final Set<String> FREE_IN_ONE = Set.of("IE", "AU");

    /** Five digits and five are written in India alone. */
    private static final Pattern INDIAN = Pattern.compile("\\d{5}[ -]\\d{5}");

    /** Three digits, three, two and two are written in Switzerland. */
    private static final Pattern SWISS = Pattern.compile("0\\d{2} \\d{3} \\d{2} \\d{2}");

    private static final Pattern RUPEES = Pattern.compile("₹|\\bRs\\b|\\blakh|\\bcrore|\\bUPI\\b|\\+91");

    private final List<String> regions;

    Phones(String language, String text) {
        List<String> known = REGIONS.getOrDefault(language, List.of(language.toUpperCase(Locale.ROOT)));
        regions = known.contains("IN") && RUPEES.matcher(text).find() ? first("IN", known) : known;
    }

    private static List<String> first(String region, List<String> regions) {
        List<String> ordered = new ArrayList<>(regions);
        ordered.remove(region);
        ordered.add(0, region);
        return ordered;
    }

    private static boolean lacksNought(String digits, String region) {
        boolean free = FREE_IN_ONE.contains(region) && digits.startsWith("1");
        return NOUGHT.contains(region) && !free && !digits.startsWith("0");
    }

    private List<String> ordered(String written) {
        if (INDIAN.matcher(written).matches() && regions.contains("IN")) {
            return List.of("IN");
        }
        return SWISS.matcher(written).matches() && regions.contains("CH") ? first("CH", regions) : regions;
    }

    /** The number in the form of E.164, or null where it is none of a likely country. */
    @Nullable
    String e164(String written) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        String plain = PhoneNumberUtil.normalizeDigitsOnly(written);
        boolean plus = written.indexOf('+') >= 0 || written.indexOf('＋') >= 0;
        for (String region : ordered(written)) {
            if (!plus && lacksNought(plain, region)) {
                continue;
            }
            try {
                PhoneNumber number = phones.parse(written, region);
                if (phones.isValidNumber(number)) {
                    return phones.format(number, PhoneNumberFormat.E164);
                }
            } catch (NumberParseException e) {
                // Not a number of this region: the next one may have it.
                continue;
            }
        }
        return null;
    }
}
