package org.almoner.detect;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.almoner.article.ArticleText;
import org.almoner.article.Link;
import org.iban4j.CountryCode;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/** Finds the ways to give that a stretch of text names, checked and normalised by the libraries that know them. */
final class ChannelFinder {
    /** No appeal is longer; what follows is not looked at, so that one endless sentence costs no more than a page. */
    private static final int LONGEST = 8_000;

    private static final int MOST = 40;

    private static final Pattern SMS = Pattern.compile(
            "(?i)\\b(?:text|sms)\\s+(?:the\\s+word\\s+)?[\"'\u2018\u201C]?([A-Z0-9]{2,20}(?: [0-9]{1,3})?)[\"'\u2019\u201D]?\\s+to\\s+([0-9]{4,7})\\b");
    private static final Pattern IBAN = Pattern.compile("\\b[A-Z]{2}[0-9]{2}(?:[ \u00A0]?[A-Z0-9]){11,30}");
    private static final Pattern ACCOUNT =
            Pattern.compile("(?i)sort code:?\\s*([0-9]{2}[- ]?[0-9]{2}[- ]?[0-9]{2})[^0-9]{1,40}([0-9]{6,10})\\b");
    private static final Pattern CHEQUE = Pattern.compile(
            "(?i)\\b(?:cheques?|checks?)\\s+(?:can be |should be |may be )?(?:made\\s+)?(?:payable|out)\\s+to\\s+([^.,;:()\n]{2,80})");

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    private final LinkExtractor links = LinkExtractor.builder()
            .linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW, LinkType.EMAIL))
            .build();

    /** The channels between two offsets, in reading order. */
    List<Channel> find(ArticleText article, List<Link> linked, int start, int end, String region) {
        int last = Math.min(end, start + LONGEST);
        String text = article.text().substring(start, last);
        List<Channel> found = new ArrayList<>();
        anchors(article, linked, start, last, found);
        written(text, start, found);
        sms(text, start, found);
        iban(text, start, found);
        account(text, start, found);
        cheque(text, start, found);
        phone(text, start, region, found);
        found.sort(Comparator.comparingInt(Channel::start).thenComparing(Channel::type));
        return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }

    private static void anchors(ArticleText article, List<Link> linked, int start, int end, List<Channel> found) {
        for (Link link : linked) {
            if (link.start() < end && link.end() > start) {
                String words = article.text().substring(link.start(), Math.min(link.end(), link.start() + 200));
                addUrl(link.href(), words, link.start(), link.end(), found);
            }
        }
    }

    private static void addUrl(String href, String words, int start, int end, List<Channel> found) {
        String lower = href.substring(0, Math.min(8, href.length())).toLowerCase(Locale.ROOT);
        if (lower.startsWith("mailto:")) {
            found.add(new Channel(Channel.Type.EMAIL, href.substring(7).split("\\?", 2)[0], words, start, end));
        } else if (lower.startsWith("tel:")) {
            found.add(new Channel(Channel.Type.PHONE, href.substring(4), words, start, end));
        } else if (lower.startsWith("//") || lower.startsWith("http:") || lower.startsWith("https:")) {
            String url = lower.startsWith("//") ? "https:" + href : href;
            Channel.Type type = Hosts.isPayPal(url) ? Channel.Type.PAYPAL : Channel.Type.LINK;
            found.add(new Channel(type, url, words, start, end));
        }
    }

    private void written(String text, int offset, List<Channel> found) {
        for (LinkSpan span : links.extractLinks(text)) {
            String words = text.substring(span.getBeginIndex(), span.getEndIndex());
            int start = offset + span.getBeginIndex();
            int end = offset + span.getEndIndex();
            if (overlaps(found, start, end)) {
                continue;
            }
            if (span.getType() == LinkType.EMAIL) {
                found.add(new Channel(Channel.Type.EMAIL, words, null, start, end));
            } else {
                addUrl(span.getType() == LinkType.WWW ? "https://" + words : words, words, start, end, found);
            }
        }
    }

    private static void sms(String text, int offset, List<Channel> found) {
        Matcher matcher = SMS.matcher(text);
        while (matcher.find()) {
            String keyword = matcher.group(1).toUpperCase(Locale.ROOT);
            add(found, Channel.Type.SMS, matcher.group(2), keyword, offset + matcher.start(), offset + matcher.end());
        }
    }

    private static void iban(String text, int offset, List<Channel> found) {
        Matcher matcher = IBAN.matcher(text);
        while (matcher.find()) {
            String compact = matcher.group().replace(" ", "").replace("\u00A0", "");
            CountryCode country = CountryCode.getByCode(compact.substring(0, 2));
            if (country == null || !IbanUtil.isSupportedCountry(country)) {
                continue;
            }
            // The words behind an IBAN in capitals look like more of it; its country tells how long it is.
            String iban = compact.substring(0, Math.min(compact.length(), IbanUtil.getIbanLength(country)));
            if (isIban(iban)) {
                add(
                        found,
                        Channel.Type.IBAN,
                        iban,
                        "",
                        offset + matcher.start(),
                        offset + endOf(text, matcher.start(), iban));
            }
        }
    }

    private static boolean isIban(String iban) {
        try {
            IbanUtil.validate(iban);
            return true;
        } catch (Iban4jException e) {
            return false;
        }
    }

    private static int endOf(String text, int from, String compact) {
        int at = from;
        for (int read = 0; read < compact.length(); at++) {
            read += Character.isLetterOrDigit(text.charAt(at)) ? 1 : 0;
        }
        return at;
    }

    private static void account(String text, int offset, List<Channel> found) {
        Matcher matcher = ACCOUNT.matcher(text);
        while (matcher.find()) {
            String sort = matcher.group(1).replaceAll("[^0-9]", "");
            String value = sort + "/" + matcher.group(2);
            add(found, Channel.Type.ACCOUNT, value, "", offset + matcher.start(), offset + matcher.end());
        }
    }

    private static void cheque(String text, int offset, List<Channel> found) {
        Matcher matcher = CHEQUE.matcher(text);
        while (matcher.find()) {
            add(
                    found,
                    Channel.Type.CHEQUE,
                    matcher.group(1).strip(),
                    "",
                    offset + matcher.start(),
                    offset + matcher.end());
        }
    }

    private void phone(String text, int offset, String region, List<Channel> found) {
        for (PhoneNumberMatch match : phones.findNumbers(text, region)) {
            String number = phones.format(match.number(), PhoneNumberUtil.PhoneNumberFormat.E164);
            add(found, Channel.Type.PHONE, number, match.rawString(), offset + match.start(), offset + match.end());
        }
    }

    private static void add(List<Channel> found, Channel.Type type, String value, String text, int start, int end) {
        if (!overlaps(found, start, end)) {
            found.add(new Channel(type, value, text.isEmpty() ? null : text, start, end));
        }
    }

    private static boolean overlaps(List<Channel> found, int start, int end) {
        return found.stream().anyMatch(other -> other.start() < end && start < other.end());
    }
}
