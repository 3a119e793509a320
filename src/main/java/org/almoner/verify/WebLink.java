package org.almoner.verify;

import com.ibm.icu.text.IDNA;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.article.AsciiHost;
import org.almoner.charity.PublicSuffixes;
import org.jspecify.annotations.Nullable;

/**
 * A link, taken apart the way a hostile one has to be. Where readers of URLs disagree (backslashes, user names, control
 * characters, odd ports) the link has a problem, and a link with a problem is never verified.
 *
 * @param host lower-case, in ASCII form, as far as it could be read
 * @param registrable the host's registrable domain
 * @param path without query and fragment
 * @param uri the link, where it is well-formed; its host in ASCII form
 * @param userInfo what stands before an {@code @}, as bait for readers
 * @param problems sentences for a person; empty for an ordinary web link
 */
record WebLink(
        String scheme,
        String host,
        @Nullable String registrable,
        String path,
        @Nullable URI uri,
        String userInfo,
        List<String> problems) {
    private static final int MAX_LENGTH = 2_048;
    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):(.*)$", Pattern.DOTALL);
    private static final Pattern PORT = Pattern.compile(":([0-9]*)$");

    WebLink {
        problems = List.copyOf(problems);
    }

    boolean isHttps() {
        return scheme.equals("https");
    }

    /** Takes a link apart; any text is accepted. */
    static WebLink parse(String link) {
        return new Parser(link.length() > MAX_LENGTH ? link.substring(0, MAX_LENGTH) : link, link.length() > MAX_LENGTH)
                .parse();
    }

    private static final class Parser {
        private final String link;
        private final List<String> problems = new ArrayList<>();

        Parser(String link, boolean cut) {
            this.link = link;
            problem(cut, "it is longer than " + MAX_LENGTH + " characters");
        }

        WebLink parse() {
            problem(link.chars().anyMatch(Parser::isInvisible), "it contains spaces or invisible characters");
            problem(link.indexOf('\\') >= 0, "it contains a backslash");
            Matcher matcher = SCHEME.matcher(link.strip());
            boolean absolute = matcher.matches();
            String scheme = absolute ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
            String rest = (absolute ? matcher.group(2) : link.strip()).replace('\\', '/');
            problem(!absolute, "it is not an absolute web address");
            boolean web = scheme.equals("http") || scheme.equals("https");
            problem(absolute && !web, "its scheme is " + scheme + ", not https");
            problem(!rest.startsWith("//") || rest.startsWith("///"), "it has no host after the scheme");
            String hierarchy = rest.replaceFirst("^/+", "");
            int end = endOfAuthority(hierarchy);
            String authority = hierarchy.substring(0, end);
            int at = authority.lastIndexOf('@');
            problem(at >= 0, "it has a user name before the host");
            String userInfo = at < 0 ? "" : authority.substring(0, at).toLowerCase(Locale.ROOT);
            String host = host(stripPort(authority.substring(at + 1), scheme));
            Optional<String> registrable = PublicSuffixes.registrableDomain(host);
            problem(registrable.isEmpty(), "its host has no registrable domain");
            String path = hierarchy.substring(end).replaceFirst("[?#].*$", "");
            @Nullable URI uri = uri();
            problem(uri == null, "it is not a well-formed address");
            return new WebLink(scheme, host, registrable.orElse(null), path, uri, userInfo, problems);
        }

        private String stripPort(String hostPort, String scheme) {
            Matcher port = PORT.matcher(hostPort);
            if (!port.find()) {
                return hostPort;
            }
            String usual = scheme.equals("http") ? "80" : "443";
            problem(!port.group(1).isEmpty() && !port.group(1).equals(usual), "it names port " + port.group(1));
            return hostPort.substring(0, port.start());
        }

        /** The host in ASCII form; one that only becomes plain by mapping look-alike characters is a problem. */
        private String host(String written) {
            problem(written.endsWith("."), "its host ends with a dot");
            String bare = written.replaceFirst("\\.+$", "").toLowerCase(Locale.ROOT);
            if (bare.chars().allMatch(c -> c < 0x80) && !bare.contains("xn--")) {
                return bare;
            }
            IDNA.Info info = new IDNA.Info();
            String ascii = AsciiHost.name(bare, info).toLowerCase(Locale.ROOT);
            problem(info.hasErrors(), "its host is not a valid internationalised name");
            problem(!ascii.contains("xn--"), "its host is written with characters that stand for others");
            return ascii;
        }

        private @Nullable URI uri() {
            try {
                return AsciiHost.of(link);
            } catch (IllegalArgumentException e) {
                return null;
            }
        }

        private void problem(boolean present, String sentence) {
            if (present) {
                problems.add(sentence);
            }
        }

        private static int endOfAuthority(String hierarchy) {
            for (int i = 0; i < hierarchy.length(); i++) {
                if ("/?#".indexOf(hierarchy.charAt(i)) >= 0) {
                    return i;
                }
            }
            return hierarchy.length();
        }

        private static boolean isInvisible(int c) {
            return c <= ' '
                    || Character.isISOControl(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.FORMAT;
        }
    }
}
