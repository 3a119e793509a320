package org.almoner.article;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An article's bytes made characters, as browsers do it (WHATWG Encoding and HTML standards, in short). */
public final class ArticleBytes {
    /** HTML looks for a declaration in its first 1024 bytes. */
    private static final int SNIFF = 1024;

    private static final Pattern META = Pattern.compile(
            "<meta[^>]{0,200}?charset\\s{0,5}=\\s{0,5}[\"']?([A-Za-z0-9_:.-]{1,40})", Pattern.CASE_INSENSITIVE);

    /** What browsers take pages for that declare nothing and are not UTF-8. */
    private static final Charset FALLBACK = Charset.forName("windows-1252");

    private ArticleBytes() {}

    /**
     * Decodes a body: by its byte order mark, else as declared, else as the HTML itself declares, else as UTF-8 where it is
     * valid, else as windows-1252. Bytes that mean nothing become U+FFFD.
     *
     * @param declared what came with the bytes, such as the charset of a Content-Type
     */
    public static String decode(byte[] bytes, @Nullable Charset declared, BodyFormat format) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        Charset said = declared != null ? declared : format == BodyFormat.HTML ? inHtml(bytes) : null;
        if (said != null) {
            return new String(bytes, lenient(said));
        }
        CharBuffer utf8 = strictUtf8(bytes);
        return utf8 != null ? utf8.toString() : new String(bytes, FALLBACK);
    }

    private static @Nullable Charset inHtml(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, SNIFF), StandardCharsets.ISO_8859_1);
        Matcher meta = META.matcher(head);
        try {
            return meta.find() ? Charset.forName(meta.group(1)) : null;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** Latin-1 and ASCII on the web are windows-1252: the Encoding standard says so. */
    private static Charset lenient(Charset said) {
        String name = said.name().toUpperCase(Locale.ROOT);
        return name.equals("ISO-8859-1") || name.equals("US-ASCII") ? FALLBACK : said;
    }

    private static @Nullable CharBuffer strictUtf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
