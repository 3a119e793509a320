package org.almoner.detect.channel;

import org.jspecify.annotations.Nullable;

/**
 * A way to give that the passage names.
 *
 * @param value the normalised address: an absolute URL, a short code, an E.164 phone number, an IBAN without spaces, the
 *     digits of an account behind those of its branch and a slash, a key of Pix or UPI, whom a cheque is made out to, a
 *     postal address in one line …
 * @param text what goes with it: the keyword to send, the account's reference, the linked words
 */
public record Channel(Type type, String value, @Nullable String text, int start, int end) {
    /** The kind of address. */
    public enum Type {
        LINK,
        SMS,
        PHONE,
        IBAN,
        ACCOUNT,
        CHEQUE,
        POST,
        EMAIL,
        PAYPAL,
        SWISH,
        CRYPTO
    }
}
