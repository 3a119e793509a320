package org.almoner.detect.channel;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** The checksum of older addresses: four bytes of a double SHA-256 at the end of what is written in base 58. */
final class Base58Check {
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(ALPHABET.length());

    /** A version, a hash of 20 bytes and the checksum. */
    private static final int BYTES = 25;

    private static final int HASHED = 21;

    private Base58Check() {}

    static boolean isValid(String address) {
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < address.length(); i++) {
            int digit = ALPHABET.indexOf(address.charAt(i));
            if (digit < 0) {
                return false;
            }
            number = number.multiply(BASE).add(BigInteger.valueOf(digit));
        }
        if (number.bitLength() > BYTES * Byte.SIZE) {
            return false;
        }
        byte[] bytes = new byte[BYTES];
        byte[] read = number.toByteArray();
        int length = Math.min(read.length, BYTES);
        System.arraycopy(read, read.length - length, bytes, BYTES - length, length);
        byte[] checksum = sha256(sha256(Arrays.copyOf(bytes, HASHED)));
        return Arrays.equals(checksum, 0, BYTES - HASHED, bytes, HASHED, BYTES);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
