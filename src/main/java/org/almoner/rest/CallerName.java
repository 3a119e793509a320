package org.almoner.rest;

import io.netty.util.NetUtil;
import io.vertx.core.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a limit is for, by a name that tells nobody the address: addresses are neither kept nor sent. Of IPv6 it is the
 * network (/64) that is one caller's, who may take another address of it for every call.
 */
final class CallerName {
    private static final int NAME_BYTES = 8;
    private static final int NETWORK_BYTES = 8;
    private static final int IPV6_BYTES = 16;

    /** As some proxies write whom they speak for. */
    private static final Pattern BRACKETED = Pattern.compile("\"?\\[([^]]*)](?::\\d+)?\"?");

    private CallerName() {}

    static String of(SocketAddress caller) {
        // A proxy may name what is no address, such as "unknown": they are one caller.
        String said = caller.hostAddress() == null ? String.valueOf(caller.host()) : caller.hostAddress();
        Matcher bracketed = BRACKETED.matcher(said);
        byte[] address = NetUtil.createByteArrayFromIpAddressString(bracketed.matches() ? bracketed.group(1) : said);
        byte[] whose = address == null
                ? said.getBytes(StandardCharsets.UTF_8)
                : Arrays.copyOf(address, address.length == IPV6_BYTES ? NETWORK_BYTES : address.length);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(whose);
            return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
