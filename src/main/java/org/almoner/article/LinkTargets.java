package org.almoner.article;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Where a page's links lead, as written or in full. */
final class LinkTargets {
    private static final Set<String> OPAQUE =
            Set.of("javascript", "tel", "sms", "whatsapp", "viber", "tg", "skype", "data", "about", "fb-messenger");

    private final String base;

    /** @param base the page's address, against which others are resolved; with none, those without a host stay as they are */
    LinkTargets(String base) {
        this.base = base;
    }

    String of(String attribute) {
        String written = attribute.strip();
        if (written.startsWith("https://") || written.startsWith("http://")) {
            return CleanText.of(written);
        }
        int colon = written.indexOf(':');
        if (base.isEmpty() && colon < 0 || colon > 0 && isOpaque(attribute, attribute.indexOf(':'))) {
            return CleanText.of(written);
        }
        Element link = new Element("a");
        link.setBaseUri(base);
        String absolute = link.attr("href", attribute).absUrl("href");
        return CleanText.of(absolute.isEmpty() ? written : absolute);
    }

    /** Whether an address is of a scheme in which nothing is resolved, and for which Java would search long. */
    private static boolean isOpaque(String address, int colon) {
        return OPAQUE.contains(address.substring(0, colon)) && address.chars().noneMatch(c -> c <= ' ');
    }
}
