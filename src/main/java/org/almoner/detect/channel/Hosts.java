package org.almoner.detect.channel;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.almoner.article.DataLines;

/** What an address alone tells of giving, by the lists of {@code addresses.txt}. */
public final class Hosts {
    private static final Map<String, Set<String>> LISTS = load();
    private static final String[] CROWDFUNDING = list("crowdfunding").toArray(String[]::new);
    private static final String[] PLATFORMS = list("platform").toArray(String[]::new);
    private static final GivingAddress WORDS = new GivingAddress(list("words"));
    private static final int LOOKED_AT = 300;

    private Hosts() {}

    static boolean isPayPal(String url) {
        String host = host(url);
        return on(host, "paypal.com") || on(host, "paypal.me");
    }

    /** Whether a person or a group collects there. */
    public static boolean isCrowdfunding(String url) {
        String host = host(url);
        for (String site : CROWDFUNDING) {
            if (on(host, site)) {
                return true;
            }
        }
        return url.contains("justgiving.com/crowdfunding/");
    }

    /** Whether people go to the address for nothing but to give. */
    public static boolean isForGiving(String url) {
        String start = url.substring(0, Math.min(url.length(), LOOKED_AT)).toLowerCase(Locale.ROOT);
        return isCrowdfunding(start) || isOnPlatform(start) || WORDS.speaksOfGiving(start);
    }

    private static boolean isOnPlatform(String url) {
        for (String name : PLATFORMS) {
            if (url.contains(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean on(String host, String site) {
        int before = host.length() - site.length() - 1;
        return host.endsWith(site) && (before < 0 || host.charAt(before) == '.');
    }

    static String host(String url) {
        int from = url.indexOf("//") + 2;
        if (from < 2) {
            return "";
        }
        int to = from;
        while (to < url.length() && "/?#:".indexOf(url.charAt(to)) < 0) {
            to++;
        }
        return url.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private static Set<String> list(String name) {
        return Objects.requireNonNull(LISTS.get(name), name);
    }

    private static Map<String, Set<String>> load() {
        Map<String, Set<String>> lists = new HashMap<>();
        Set<String> list = new HashSet<>();
        for (String line : DataLines.of(Hosts.class, "addresses.txt")) {
            if (line.startsWith("[")) {
                list = lists.computeIfAbsent(line.substring(1, line.indexOf(']')), key -> new HashSet<>());
            } else {
                list.addAll(List.of(line.strip().split(" +")));
            }
        }
        return lists;
    }
}
