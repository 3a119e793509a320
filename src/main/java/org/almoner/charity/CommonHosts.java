package org.almoner.charity;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.almoner.article.DataLines;

/** Sites where anybody can have a page, so that nobody owns one by having a page there. Immutable. */
public final class CommonHosts {
    private static final String FILE = "common-hosts.txt";

    private final Set<String> hosts;

    /** @param platforms domains of fundraising platforms, which are such sites too */
    public CommonHosts(Collection<String> platforms) {
        Set<String> all = new HashSet<>(platforms);
        all.addAll(DataLines.words(CommonHosts.class, FILE));
        this.hosts = Set.copyOf(all);
    }

    /**
     * Whether a host is one of them, or below one.
     *
     * @param registrable the host's registrable domain: what is above it is a public suffix, and no concern of its
     */
    public boolean contains(String host, String registrable) {
        for (String rest = host; rest.length() >= registrable.length(); rest = rest.substring(rest.indexOf('.') + 1)) {
            if (hosts.contains(rest)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a host is one of them, or below one. */
    public boolean contains(String host) {
        return PublicSuffixes.registrableDomain(host)
                .filter(registrable -> contains(host, registrable))
                .isPresent();
    }
}
