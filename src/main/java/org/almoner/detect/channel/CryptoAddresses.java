package org.almoner.detect.channel;

import java.util.List;
import java.util.regex.Pattern;
import org.almoner.detect.channel.Channel.Type;

/** Finds addresses of cryptocurrencies: by their checksums, or where they have none, by their names beside them. */
final class CryptoAddresses {
    private static final int SHORTEST = 26;
    private static final int LONGEST = 90;
    private static final int LONGEST_BASE58 = 35;
    private static final int NEAR = 24;

    /** Versions of addresses by the letter that they begin with: Bitcoin, Tron, Litecoin, Dogecoin. */
    private static final String BASE58 = "13TLMD";

    private static final Pattern ETHEREUM = Pattern.compile("0x[0-9a-fA-F]{40}");
    private static final Pattern BECH32 =
            Pattern.compile("(?:bc|ltc)1[02-9ac-hj-np-z]{38,86}|(?:BC|LTC)1[02-9AC-HJ-NP-Z]{38,86}");
    private static final Pattern SOLANA = Pattern.compile("[1-9A-HJ-NP-Za-km-z]{32,44}");
    private static final Pattern SOLANA_NAME =
            Pattern.compile("\\b(?:SOL|Solana)\\b[^\\p{L}\\p{N}]*(?:\\([^)]{1,12}\\)\\s*:?\\s*)?$");
    private static final Pattern TON = Pattern.compile("[EU]Q[0-9A-Za-z_-]{46}");
    private static final Pattern TON_NAME = Pattern.compile("\\b(?:TON|Toncoin)\\b[^\\p{L}\\p{N}]*$");

    private CryptoAddresses() {}

    static void find(String text, int from, int to, TakenStretch taken, List<Channel> found) {
        int start = from;
        while (start < to) {
            int end = start;
            while (end < to && isPart(text.charAt(end))) {
                end++;
            }
            int length = end - start;
            boolean fits = length >= SHORTEST && length <= LONGEST;
            if (fits && isAddress(text, start, end) && taken.isFree(start, end)) {
                Channel address = new Channel(Type.CRYPTO, text.substring(start, end), null, start, end);
                taken.take(address);
                found.add(address);
            }
            start = Math.max(end, start + 1);
        }
    }

    private static boolean isAddress(String text, int start, int end) {
        String token = text.substring(start, end);
        if (isAddress(token)) {
            return true;
        }
        String before = text.substring(Math.max(0, start - NEAR), start);
        return SOLANA.matcher(token).matches() && SOLANA_NAME.matcher(before).find()
                || TON.matcher(token).matches() && TON_NAME.matcher(before).find();
    }

    /** Whether it is one by itself. */
    static boolean isAddress(String token) {
        if (ETHEREUM.matcher(token).matches()) {
            return true;
        }
        if (BECH32.matcher(token).matches()) {
            return Bech32.isValid(token);
        }
        return token.length() >= SHORTEST
                && token.length() <= LONGEST_BASE58
                && BASE58.indexOf(token.charAt(0)) >= 0
                && Base58Check.isValid(token);
    }

    private static boolean isPart(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '_' || c == '-');
    }
}
