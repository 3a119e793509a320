package org.almoner.probe;

import java.net.InetAddress;

/** Which addresses may be connected to. */
@FunctionalInterface
public interface AddressRule {
    /** Addresses of the public internet alone. */
    AddressRule PUBLIC = PublicAddresses::isPublic;

    /** Any address. */
    AddressRule ANY = address -> true;

    boolean allows(InetAddress address);
}
