package org.almoner.detect;

import java.util.Locale;
import java.util.Set;

/** What an address alone tells of giving. */
final class Hosts {
    /** Sites on which a person or a group collects. */
    private static final Set<String> CROWDFUNDING = Set.of(
            "gofundme.com",
            "gf.me",
            "crowdfunder.co.uk",
            "givesendgo.com",
            "fundrazr.com",
            "chuffed.org",
            "leetchi.com",
            "spotfund.com",
            "mightycause.com",
            "youcaring.com",
            "ketto.org",
            "milaap.org",
            "gogetfunding.com");

    /** Sites on which charities are given to. */
    private static final Set<String> GIVING = Set.of(
            "justgiving.com",
            "virginmoneygiving.com",
            "networkforgood.org",
            "globalgiving.org",
            "donorbox.org",
            "betterplace.org",
            "everyclick.com",
            "givebutter.com",
            "classy.org",
            "canadahelps.org",
            "benevity.org");

    private static final Set<String> PATH_WORDS =
            Set.of("donate", "donation", "donations", "give", "giving", "fundraising");

    private Hosts() {}

    static boolean isPayPal(String url) {
        String host = host(url);
        return on(host, "paypal.com") || on(host, "paypal.me");
    }

    static boolean isCrowdfunding(String url) {
        return CROWDFUNDING.stream().anyMatch(site -> on(host(url), site))
                || url.contains("justgiving.com/crowdfunding/");
    }

    /** Whether people go to the address for nothing but to give. */
    static boolean isForGiving(String url) {
        String host = host(url);
        if (isCrowdfunding(url) || GIVING.stream().anyMatch(site -> on(host, site))) {
            return true;
        }
        String path = url.substring(0, Math.min(url.length(), 300)).toLowerCase(Locale.ROOT);
        for (String word : path.split("[^a-z]+")) {
            if (PATH_WORDS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean on(String host, String site) {
        return host.equals(site) || host.endsWith("." + site);
    }

    private static String host(String url) {
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
}
