package org.almoner.verify;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes off a link what advertising and mailing systems add to follow readers. A charity's own parameters (its appeal, an
 * amount) stay: only names that are known to follow people are taken off.
 */
public final class TrackingParameters {
    private static final Set<String> NAMES = Set.of("""
            fbclid gclid gclsrc dclid gbraid wbraid msclkid twclid ttclid li_fat_id yclid igshid igsh mc_cid mc_eid
            _hsenc _hsmi __hstc __hssc __hsfp hsctatracking mkt_tok vero_id vero_conv oly_anon_id oly_enc_id wickedid
            _openstat epik srsltid _ga _gl""".split("\\s+"));

    private TrackingParameters() {}

    /** The link without them; a link that cannot be rebuilt stays as it is. */
    public static URI without(URI link) {
        @Nullable String query = link.getRawQuery();
        if (query == null) {
            return link;
        }
        String kept = Arrays.stream(query.split("&"))
                .filter(parameter -> !follows(parameter))
                .collect(Collectors.joining("&"));
        if (kept.equals(query)) {
            return link;
        }
        String text = link.toString();
        String fragment = link.getRawFragment() == null ? "" : "#" + link.getRawFragment();
        String before = text.substring(0, text.indexOf('?'));
        try {
            return new URI(before + (kept.isEmpty() ? "" : "?" + kept) + fragment);
        } catch (URISyntaxException e) {
            return link;
        }
    }

    private static boolean follows(String parameter) {
        String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || NAMES.contains(name);
    }
}
