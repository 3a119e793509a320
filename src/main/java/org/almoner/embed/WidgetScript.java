package org.almoner.embed;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** The card's script as it was built, under an address that is its content's own. Immutable, for all threads. */
@ApplicationScoped
public class WidgetScript {
    private static final int VERSION_BYTES = 6;

    private final Content element;
    private final Content loader;
    private final String version;
    private final String integrity;

    WidgetScript() {
        byte[] script = read("/web/appeal.js");
        byte[] hash = sha384(script);
        this.version = HexFormat.of().formatHex(hash, 0, VERSION_BYTES);
        this.integrity = "sha384-" + Base64.getEncoder().encodeToString(hash);
        this.element = Content.of(script);
        this.loader = Content.of(new String(read("/web/widget.js"), StandardCharsets.UTF_8)
                .replace("{path}", path().substring(1))
                .getBytes(StandardCharsets.UTF_8));
    }

    /** Beginning of the script's hash, 12 hexadecimal digits: another script, another version. */
    public String version() {
        return version;
    }

    /** Path on this service, with a leading slash, under which these bytes stay for ever. */
    public String path() {
        return "/w/" + version + "/appeal.js";
    }

    /** What a page's {@code integrity} attribute holds beside {@link #path()}: W3C Subresource Integrity, SHA-384. */
    public String integrity() {
        return integrity;
    }

    /**
     * The tag for a page that wants exactly this script.
     *
     * @param service the service's own address, without a slash at its end
     */
    public String snippet(String service) {
        return "<script src=\"" + service + path() + "\" integrity=\"" + integrity
                + "\" crossorigin=\"anonymous\" async></script>";
    }

    Content element() {
        return element;
    }

    Content loader() {
        return loader;
    }

    /** A script's bytes, plain and compressed. */
    record Content(byte[] plain, byte[] gzip, String tag) {
        static Content of(byte[] plain) {
            return new Content(plain, compressed(plain), HexFormat.of().formatHex(sha384(plain), 0, VERSION_BYTES));
        }
    }

    private static byte[] read(String name) {
        try (InputStream file = WidgetScript.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing: the build makes it (mvn process-resources)");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] compressed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new BestGzip(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return out.toByteArray();
    }

    private static byte[] sha384(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-384").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    /** Compressed once, sent often. */
    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
