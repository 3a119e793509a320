package org.almoner.detect.channel;

/** What a stretch of text is made of, so that no address is looked for where none can be. */
public record Shape(int digits, int longestToken, boolean dotted, boolean addressed, boolean web) {
    /** No crypto address is shorter. */
    private static final int LONG_TOKEN = 26;

    private static final int IBAN_DIGITS = 8;

    public static Shape of(String text, int from, int to) {
        int digits = 0;
        int longest = 0;
        int token = 0;
        boolean dotted = false;
        boolean addressed = false;
        boolean web = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                token++;
                continue;
            }
            longest = Math.max(longest, token);
            boolean digit = isDigit(c);
            boolean part = digit || c >= 'A' && c <= 'Z';
            digits += digit ? 1 : 0;
            token = part ? token + 1 : 0;
            dotted |= c == '.'
                    && i > from
                    && i + 1 < to
                    && isWordPart(text.charAt(i - 1))
                    && isWordPart(text.charAt(i + 1));
            web |= c == '.' && i > from && (text.charAt(i - 1) | 0x20) == 'w';
            addressed |= c == '@' || c == '/' && text.startsWith("://", i - 1);
        }
        return new Shape(digits, Math.max(longest, token), dotted, addressed, web);
    }

    static boolean isDigit(char c) {
        return c < 0x80 ? c >= '0' && c <= '9' : Character.digit(c, 10) >= 0;
    }

    private static boolean isWordPart(char c) {
        return c > ' ' && c != '.';
    }

    /** Whether an address may stand in it as such: with "://", "@" or "www.". */
    boolean mayHoldAddress() {
        return addressed || web && dotted;
    }

    boolean mayHoldHost() {
        return dotted;
    }

    boolean mayHoldIban() {
        return digits >= IBAN_DIGITS;
    }

    boolean mayHoldCrypto() {
        return longestToken >= LONG_TOKEN;
    }
}
