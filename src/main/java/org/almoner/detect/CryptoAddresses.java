package org.almoner.detect;

import java.util.List;
import org.almoner.detect.Channel.Type;

/** Finds addresses of Bitcoin and Ethereum by their shape. */
final class CryptoAddresses {
    private CryptoAddresses() {}

    static void find(String text, int from, int to, List<Channel> found) {
        int start = from;
        while (start < to) {
            int end = start;
            while (end < to && isPart(text.charAt(end))) {
                end++;
            }
            int length = end - start;
            if (length >= 26 && length <= 62 && isAddress(text.substring(start, end))) {
                if (ChannelFinder.overlapping(start, end, found) == null) {
                    found.add(new Channel(Type.CRYPTO, text.substring(start, end), null, start, end));
                }
            }
            start = Math.max(end, start + 1);
        }
    }

    private static boolean isAddress(String token) {
        if (token.startsWith("0x")) {
            return token.length() == 42 && token.chars().skip(2).allMatch(c -> Character.digit(c, 16) >= 0);
        }
        if (token.startsWith("bc1")) {
            return token.length() >= 42
                    && token.chars().allMatch(c -> Character.isDigit(c) || Character.isLowerCase(c));
        }
        boolean base58 = token.chars().noneMatch(c -> c == '0' || c == 'O' || c == 'I' || c == 'l');
        boolean mixed = token.chars().anyMatch(Character::isUpperCase)
                && token.chars().anyMatch(Character::isLowerCase)
                && token.chars().anyMatch(Character::isDigit);
        return token.length() <= 35 && "13".indexOf(token.charAt(0)) >= 0 && base58 && mixed;
    }

    private static boolean isPart(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }
}
