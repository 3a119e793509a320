package org.almoner.detect.channel;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.IDN;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.almoner.article.DataLines;

/** Finds site names written without a scheme, such as {@code example.org/help}, by the Public Suffix List. */
final class BareHosts {
    private static final int LONGEST = 200;

    /** A letter, a full stop and two letters more. */
    private static final int SHORTENED = 4;

    private static final Set<String> ABBREVIATIONS =
            DataLines.words(BareHosts.class, "/org/almoner/detect/abbreviations.txt");

    /** Longer words may be a site's name and its country: "ing.pl". */
    private static final int LONGEST_SHORTENED = 2;

    /** Latin letters with accents and the like. */
    private static final char LAST_LATIN = '\u024F';

    private BareHosts() {}

    static void find(String text, int from, int to, TakenStretch taken, List<Channel> found) {
        int start = from;
        while (start < to) {
            if (!isAddressPart(text.charAt(start))) {
                start++;
                continue;
            }
            int end = start;
            boolean dotted = false;
            while (end < to && (isAddressPart(text.charAt(end)) || WrittenAddress.isRunOn(text, end))) {
                dotted |= text.charAt(end) == '.' && end > start;
                end++;
            }
            boolean mailbox = end < to && text.charAt(end) == '@';
            if (dotted && !mailbox && !WrittenAddress.isCutOff(text, end) && end - start <= LONGEST) {
                consider(text, start, end, taken, found);
            }
            start = end;
        }
    }

    private static void consider(String text, int from, int to, TakenStretch taken, List<Channel> found) {
        int start = from;
        int end = to;
        while (end > start && ".,/-_".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        String written = WrittenAddress.onOneLine(text.substring(start, end));
        int slash = written.indexOf('/');
        String name = slash < 0 ? written : written.substring(0, slash);
        boolean stopped = end < text.length() && text.charAt(end) == '.';
        if (!isSentenceEnd(name)
                && !(stopped && isShortened(written))
                && !isAbbreviated(written)
                && isHost(ascii(name))
                && taken.isFree(start, end)) {
            String url = "https://" + written;
            Channel host = new Channel(ChannelFinder.typeOf(url), url, null, start, end);
            taken.take(host);
            found.add(host);
        }
    }

    /** Where a blank is missing behind a full stop, a capital stands: "people.To". */
    private static boolean isSentenceEnd(String host) {
        int dot = host.lastIndexOf('.');
        return dot > 0
                && dot + 2 < host.length()
                && Character.isLowerCase(host.charAt(dot - 1))
                && Character.isUpperCase(host.charAt(dot + 1))
                && Character.isLowerCase(host.charAt(dot + 2));
    }

    /** Before a full stop it shortens words and is no site: "m.in.", "m.st." */
    private static boolean isShortened(String written) {
        return written.length() == SHORTENED && written.charAt(1) == '.';
    }

    /** Shortened words that the full stop behind was left off: "m.in", "m.st Warszawa". */
    private static boolean isAbbreviated(String written) {
        return ABBREVIATIONS.contains(written)
                || Arrays.stream(written.split("\\."))
                        .allMatch(word -> word.length() <= LONGEST_SHORTENED
                                && (word.length() == 1 || ABBREVIATIONS.contains(word))
                                && Character.isLowerCase(word.charAt(0)));
    }

    /** As it is asked for in the DNS. */
    private static String ascii(String host) {
        try {
            return IDN.toASCII(host).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            // Too long, or with empty labels.
            return host.toLowerCase(Locale.ROOT);
        }
    }

    private static boolean isHost(String host) {
        int dot = host.lastIndexOf('.');
        if (dot <= 0 || host.length() - dot < 3 || host.contains("..") || !Character.isLetter(host.charAt(dot + 1))) {
            return false;
        }
        boolean letters = host.substring(0, dot).chars().anyMatch(Character::isLetter);
        return letters && EffectiveTldFinder.getAssignedDomain(host, true, false) != null;
    }

    private static boolean isAddressPart(char c) {
        return c < 0x80
                ? Character.isLetterOrDigit(c) || ".-/_~%?=&#+".indexOf(c) >= 0
                : c <= LAST_LATIN && Character.isLetter(c);
    }
}
