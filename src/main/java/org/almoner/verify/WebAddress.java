package org.almoner.verify;

import java.util.Locale;
import java.util.Optional;
import org.almoner.charity.PublicSuffixes;
import org.jspecify.annotations.Nullable;

/** Whose site an address is on, by registrable domain (Public Suffix List). */
public final class WebAddress {
    private WebAddress() {}

    /**
     * Whether a link leads into the site that {@code host} belongs to.
     *
     * @param link as written, hostile input included
     * @param host the site's host; null where it is not known, so that nothing leads into it
     */
    public static boolean sameSite(String link, @Nullable String host) {
        if (host == null) {
            return false;
        }
        WebLink parsed = WebLink.parse(link);
        Optional<String> site = PublicSuffixes.registrableDomain(host.toLowerCase(Locale.ROOT));
        return parsed.problems().isEmpty() && site.isPresent() && site.get().equals(parsed.registrable());
    }
}
