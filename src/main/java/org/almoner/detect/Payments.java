package org.almoner.detect;

import java.util.Locale;
import java.util.Set;
import org.almoner.article.DataLines;

/** Payment services, which say nothing of who is paid, as against fundraising platforms. */
final class Payments {
    private static final Set<String> SERVICES = Set.copyOf(DataLines.of(Payments.class, "payment-services.txt"));

    private Payments() {}

    static boolean isService(String words) {
        return SERVICES.contains(words.toLowerCase(Locale.ROOT));
    }
}
