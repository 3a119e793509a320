package org.almoner.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.charity.CharityId;
import org.almoner.charity.Source;
import org.jspecify.annotations.Nullable;

/** Tells fundraising platforms' charity pages from private ones, by reviewed address patterns. Immutable. */
public final class PlatformRules {
    /** Whose page an address is. */
    public enum Page {
        /** An organisation's; which one, the address alone does not prove. */
        CHARITY,
        /** A person's, or a group's without legal form. */
        PERSONAL,
        /** Anybody's: the address does not tell. */
        ANY
    }

    /**
     * A fundraising site.
     *
     * @param closed whether it has ceased to take donations
     * @param social whether most of its pages ask for nothing, so that only those that a pattern fits count
     * @param rules in order: the first that matches decides
     */
    public record Platform(
            String name, List<String> domains, boolean closed, boolean social, List<Rule> rules, List<Source> sources) {
        public Platform {
            domains = List.copyOf(domains);
            rules = List.copyOf(rules);
            sources = List.copyOf(sources);
        }
    }

    /** One address pattern, host and path. */
    public record Rule(Pattern host, Pattern path, Page page) {
        private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

        /**
         * Reads {@code host/path}: <code>{a|b}</code> is one of these, <code>{id}</code> digits, <code>{ein}</code> a
         * number of the US register, any other <code>{name}</code> one label or path segment, {@code /…} any rest.
         */
        public static Rule of(String pattern, Page page) {
            int slash = pattern.indexOf('/');
            String host = slash < 0 ? pattern : pattern.substring(0, slash);
            String path = slash < 0 ? "" : pattern.substring(slash);
            boolean open = path.endsWith("/…");
            String fixed = open ? path.substring(0, path.length() - 2) : path;
            return new Rule(
                    Pattern.compile("(?:www\\.)?" + regex(host, "[a-z0-9-]+")),
                    Pattern.compile(regex(fixed, "[^/]+") + (open ? "(?:/.*)?" : "/?")),
                    page);
        }

        private static String regex(String pattern, String any) {
            StringBuilder regex = new StringBuilder();
            Matcher matcher = PLACEHOLDER.matcher(pattern);
            int from = 0;
            while (matcher.find()) {
                regex.append(Pattern.quote(pattern.substring(from, matcher.start())));
                String name = matcher.group(1);
                if (name.equals("ein")) {
                    regex.append("(?<ein>[0-9]{2}-?[0-9]{7})");
                } else if (name.equals("id")) {
                    regex.append("[0-9]+");
                } else {
                    regex.append(name.contains("|") ? "(?:" + name + ")" : any);
                }
                from = matcher.end();
            }
            return regex.append(Pattern.quote(pattern.substring(from))).toString();
        }

        /** What a link that fits names, or empty where it does not fit. */
        private Optional<Optional<CharityId>> match(String linkHost, String linkPath) {
            Matcher paths = path.matcher(linkPath);
            if (!host.matcher(linkHost).matches() || !paths.matches()) {
                return Optional.empty();
            }
            return Optional.of(
                    path.pattern().contains("(?<ein>")
                            ? CharityId.parse("US-EIN-" + paths.group("ein").replace("-", ""))
                            : Optional.empty());
        }
    }

    /**
     * A link recognised as a platform's.
     *
     * @param charity the register number that the address itself names
     */
    public record Found(
            Platform platform, Page page, @Nullable CharityId charity) {}

    private final Map<String, Platform> byDomain = new HashMap<>();

    public PlatformRules(List<Platform> platforms) {
        for (Platform platform : platforms) {
            platform.domains().forEach(domain -> byDomain.put(domain, platform));
        }
    }

    /** No platform is known. */
    public static PlatformRules none() {
        return new PlatformRules(List.of());
    }

    /** Domains of all platforms. */
    public Set<String> domains() {
        return Set.copyOf(byDomain.keySet());
    }

    /** The platform page that a link is, or empty where no pattern fits. Hostile links are accepted. */
    public Optional<Found> find(String link) {
        return find(WebLink.parse(link));
    }

    Optional<Found> find(WebLink link) {
        return platform(link).flatMap(platform -> find(link, platform));
    }

    /** The platform whose site a link leads into, whether or not a pattern fits. */
    Optional<Platform> platform(WebLink link) {
        return Optional.ofNullable(link.registrable()).map(byDomain::get);
    }

    private static Optional<Found> find(WebLink link, Platform platform) {
        for (Rule rule : platform.rules()) {
            Optional<Optional<CharityId>> match = rule.match(link.host(), link.path());
            if (match.isPresent()) {
                return Optional.of(new Found(platform, rule.page(), match.get().orElse(null)));
            }
        }
        return Optional.empty();
    }
}
