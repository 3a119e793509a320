package org.almoner.probe;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells addresses of the public internet from all others, by IANA's special-purpose registries (RFC 6890 and its updates)
 * and the addresses at which clouds keep their instances' credentials.
 */
final class PublicAddresses {
    private static final List<AddressRange> RESERVED = ranges(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // carriers' own (one cloud's metadata too)
            "127.0.0.0/8", // loopback
            "168.63.129.16/32", // a cloud's metadata, at an address that looks public
            "169.254.0.0/16", // link-local, metadata
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments (one cloud's metadata too)
            "192.0.2.0/24", // documentation
            "192.31.196.0/24", // AS112
            "192.52.193.0/24", // AMT
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "192.175.48.0/24", // AS112
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4", // reserved, broadcast
            "2001::/23", // protocol assignments, Teredo
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4: an IPv4 address inside
            "2620:4f:8000::/48", // AS112
            "3fff::/20" // documentation
            );

    /** All that is handed out for public use; loopback, link-local, unique local and multicast are outside. */
    private static final AddressRange GLOBAL_UNICAST = AddressRange.of("2000::/3");

    /** IPv4 behind a translator (RFC 6052): as public as the address inside. */
    private static final AddressRange NAT64 = AddressRange.of("64:ff9b::/96");

    private PublicAddresses() {}

    /** An IPv4 address written as IPv6 ({@code ::ffff:10.0.0.1}) is IPv4 to Java, and judged as such. */
    static boolean isPublic(InetAddress address) {
        return isPublic(address.getAddress());
    }

    private static boolean isPublic(byte[] address) {
        boolean ipv6 = address.length > 4;
        if (ipv6 && NAT64.contains(address)) {
            return isPublic(Arrays.copyOfRange(address, 12, 16));
        }
        return (!ipv6 || GLOBAL_UNICAST.contains(address))
                && RESERVED.stream().noneMatch(range -> range.contains(address));
    }

    private static List<AddressRange> ranges(String... ranges) {
        return Stream.of(ranges).map(AddressRange::of).toList();
    }
}
