package org.almoner.article;

import com.ibm.icu.text.IDNA;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Web addresses whose host is written in letters beyond ASCII ("https://спасение.example/"), as machines ask for them: by
 * UTS #46, as browsers do. {@link URI} knows no host in such an address. Thread-safe.
 */
public final class AsciiHost {
    private static final IDNA UTS46 = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.USE_STD3_RULES);

    private AsciiHost() {}

    /**
     * An address as it is written, with its host in ASCII.
     *
     * @throws IllegalArgumentException where it is none, or has half a character, which {@link URI} takes and cannot write
     */
    public static URI of(String link) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(link)) {
            throw new IllegalArgumentException("half a character in an address");
        }
        return of(URI.create(link));
    }

    /** The same address with its host in ASCII; as it is where it has one, or where no such name may be. */
    public static URI of(URI link) {
        String authority = link.getRawAuthority();
        if (link.getHost() != null || link.getScheme() == null || authority == null || authority.indexOf('@') >= 0) {
            return link;
        }
        int port = authority.lastIndexOf(':');
        IDNA.Info info = new IDNA.Info();
        String host = name(port < 0 ? authority : authority.substring(0, port), info);
        if (info.hasErrors() || host.isEmpty()) {
            return link;
        }
        int start = link.getScheme().length() + "://".length();
        String text = link.toString();
        String behind = text.substring(start + (port < 0 ? authority.length() : port));
        URI written = URI.create(text.substring(0, start) + host + behind);
        return written.getHost() == null ? link : written;
    }

    /**
     * A host's name in ASCII, as far as it can be written so.
     *
     * @param info told what is wrong with the name
     */
    public static String name(String host, IDNA.Info info) {
        return UTS46.nameToASCII(host, new StringBuilder(), info).toString();
    }
}
