package org.almoner.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.almoner.article.ArticleBytes;
import org.almoner.article.BodyFormat;
import org.jspecify.annotations.Nullable;

/** Bodies that are not JSON: their size, and their characters. */
@ApplicationScoped
public class BodyText {
    /** The most an article may have, in bytes of UTF-8. */
    static final int LIMIT = 2 * 1024 * 1024;

    String read(InputStream body, @Nullable MediaType type, BodyFormat format) {
        if (type == null) {
            throw BodyHeaders.untyped();
        }
        try {
            byte[] bytes = body.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw tooLarge();
            }
            return ArticleBytes.decode(bytes, charset(type), format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void requireWithinLimit(String body) {
        if (body.length() > LIMIT / 3 && body.getBytes(StandardCharsets.UTF_8).length > LIMIT) {
            throw tooLarge();
        }
    }

    static RuntimeException tooLarge() {
        return Problem.TOO_LARGE.of("An article may have 2 MiB (" + LIMIT + " bytes of UTF-8) at most.");
    }

    private static @Nullable Charset charset(MediaType type) {
        String name = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        try {
            return name == null ? null : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Problem.UNSUPPORTED_TYPE.of("The charset in Content-Type is not known.");
        }
    }
}
