package org.almoner.probe;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A range of addresses, IPv4 or IPv6.
 *
 * @param first its first address
 * @param bits how many leading bits it fixes
 */
record AddressRange(byte[] first, int bits) {
    /** Reads {@code 10.0.0.0/8}, {@code fc00::/7}. */
    static AddressRange of(String range) {
        String[] parts = range.split("/", 2);
        try {
            return new AddressRange(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not a range of addresses: " + range, e);
        }
    }

    boolean contains(byte[] address) {
        if (address.length != first.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >>> (bit & 7);
            if (((address[bit >>> 3] ^ first[bit >>> 3]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
