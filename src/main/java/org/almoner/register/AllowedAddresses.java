package org.almoner.register;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where register files may be fetched from: the hosts that an operator names, and none that a file or a redirect names. */
final class AllowedAddresses {
    private final List<String> allowed;

    /** @param allowed hosts, over https and its usual port; or origins */
    AllowedAddresses(List<String> allowed) {
        this.allowed = allowed.stream()
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    boolean allow(URI address) {
        @Nullable String host = address.getHost();
        @Nullable String scheme = address.getScheme();
        if (host == null || scheme == null || address.getRawUserInfo() != null) {
            return false;
        }
        String name = host.toLowerCase(Locale.ROOT);
        boolean usual = scheme.equalsIgnoreCase("https") && (address.getPort() < 0 || address.getPort() == 443);
        String origin =
                scheme.toLowerCase(Locale.ROOT) + "://" + name + (address.getPort() < 0 ? "" : ":" + address.getPort());
        return (usual && allowed.contains(name)) || allowed.contains(origin);
    }

    /** Refuses an address with {@link IllegalArgumentException}, for the person who gave it. */
    void require(URI address) {
        if (!allow(address)) {
            throw new IllegalArgumentException(
                    "is not on a host that register files may be fetched from (almoner.registers.allowed-hosts)");
        }
    }
}
