package org.almoner.detect.channel;

import java.util.Locale;

/** The checksum of newer addresses, by BIP 173 and BIP 350. */
final class Bech32 {
    private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3};
    private static final int FIRST = 1;
    private static final int MODIFIED = 0x2BC830A3;

    private Bech32() {}

    static boolean isValid(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        int separator = lower.lastIndexOf('1');
        int sum = 1;
        for (int i = 0; i < separator; i++) {
            sum = next(sum, lower.charAt(i) >> 5);
        }
        sum = next(sum, 0);
        for (int i = 0; i < separator; i++) {
            sum = next(sum, lower.charAt(i) & 31);
        }
        for (int i = separator + 1; i < lower.length(); i++) {
            sum = next(sum, ALPHABET.indexOf(lower.charAt(i)));
        }
        return sum == FIRST || sum == MODIFIED;
    }

    private static int next(int sum, int value) {
        int top = sum >>> 25;
        int next = (sum & 0x1FFFFFF) << 5 ^ value;
        for (int i = 0; i < GENERATOR.length; i++) {
            next ^= (top >> i & 1) == 1 ? GENERATOR[i] : 0;
        }
        return next;
    }
}
