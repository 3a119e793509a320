package org.almoner.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks a host up, checks every address it has, and names the one to connect to. The connection must go to just that
 * address: a second look-up could give another answer (DNS rebinding). Thread-safe.
 */
public class AddressGuard {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final Resolver resolver;
    private final AddressRule rule;
    private final Set<Integer> ports;

    /**
     * @param rule which addresses may be connected to
     * @param ports which ports; empty for all
     */
    public AddressGuard(Resolver resolver, AddressRule rule, Set<Integer> ports) {
        this.resolver = resolver;
        this.rule = rule;
        this.ports = Set.copyOf(ports);
    }

    /** Public addresses, and the ports of the web. */
    public static AddressGuard ofTheWeb() {
        return new AddressGuard(Resolver.SYSTEM, AddressRule.PUBLIC, Set.of(HTTP, HTTPS));
    }

    /**
     * The address to connect to for a link.
     *
     * @throws AddressRefusedException where any of the host's addresses is not allowed
     */
    InetSocketAddress check(URI link) throws IOException {
        @Nullable String host = link.getHost();
        boolean web = "https".equalsIgnoreCase(link.getScheme()) || "http".equalsIgnoreCase(link.getScheme());
        if (!web || host == null || link.getRawUserInfo() != null) {
            throw new AddressRefusedException("it is not a plain web address");
        }
        int port = port(link);
        if (!ports.isEmpty() && !ports.contains(port)) {
            throw new AddressRefusedException("it names port " + port);
        }
        List<InetAddress> addresses = resolver.resolve(bare(host));
        for (InetAddress address : addresses) {
            if (!rule.allows(address)) {
                throw new AddressRefusedException(
                        host + " is at " + address.getHostAddress() + ", which is not a public address");
            }
        }
        if (addresses.isEmpty()) {
            throw new AddressRefusedException(host + " has no address");
        }
        return new InetSocketAddress(addresses.get(0), port);
    }

    static int port(URI link) {
        return link.getPort() != -1 ? link.getPort() : "https".equalsIgnoreCase(link.getScheme()) ? HTTPS : HTTP;
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host.toLowerCase(Locale.ROOT);
    }
}
