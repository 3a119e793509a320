package org.almoner.detect;

import java.util.Locale;
import java.util.Set;

/** Payment services, which say nothing of who is paid, as against fundraising platforms. */
final class Payments {
    private static final Set<String> SERVICES = Set.of(
            "paypal",
            "patreon",
            "venmo",
            "cashapp",
            "cash app",
            "zelle",
            "gcash",
            "pix",
            "bizum",
            "swish",
            "vipps",
            "mobilepay",
            "twint",
            "payconiq",
            "tikkie",
            "mercado pago",
            "liqpay",
            "wayforpay",
            "alipay",
            "支付宝",
            "微信支付",
            "paytm",
            "upi",
            "benevity");

    private Payments() {}

    static boolean isService(String words) {
        return SERVICES.contains(words.toLowerCase(Locale.ROOT));
    }
}
