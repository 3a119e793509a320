package org.almoner.embed;

import jakarta.ws.rs.core.HttpHeaders;

/** What a reader's browser asks of us: Do Not Track (W3C note, DNT) and Global Privacy Control (W3C draft, Sec-GPC). */
final class Privacy {
    private Privacy() {}

    static boolean mayCount(HttpHeaders headers) {
        return !"1".equals(headers.getHeaderString("DNT")) && !"1".equals(headers.getHeaderString("Sec-GPC"));
    }
}
