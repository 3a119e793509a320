package org.almoner.register;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.almoner.charity.register.RegisterFileException;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a register's file: as they are, or those of the one file in a zip. Knows when they are not all there. A zip
 * may not unpack to more than it says, nor to more than a limit, nor many times its own size.
 */
final class RegisterContent implements AutoCloseable {
    /** Text of registers packs to a tenth, and a file of nothing but commas to a hundredth. */
    private static final long GREATEST_RATIO = 200;

    private final @Nullable ZipFile zip;
    private final Counted content;
    private final long size;
    private final @Nullable Long checksum;
    private final CheckedInputStream checked;

    private RegisterContent(@Nullable ZipFile zip, InputStream content, long size, @Nullable Long checksum) {
        this.zip = zip;
        this.checked = new CheckedInputStream(content, new CRC32());
        this.content = new Counted(checksum == null ? content : checked, size);
        this.size = size;
        this.checksum = checksum;
    }

    /**
     * Opens a file.
     *
     * @param most bytes that it may unpack to
     */
    static RegisterContent open(Path file, long most) throws IOException, RegisterFileException {
        byte[] start = start(file);
        if (startsWith(start, "PK\3\4")) {
            return unzip(file, most);
        }
        if (start.length == 0) {
            throw new RegisterFileException("the file is empty");
        }
        if (startsWith(start, "<")) {
            throw new RegisterFileException("this is a web page or XML, not the register's file");
        }
        if (startsWith(start, "PK\5\6")) {
            throw new RegisterFileException("the zip is empty");
        }
        return new RegisterContent(
                null, new BufferedInputStream(Files.newInputStream(file), 64 * 1024), Files.size(file), null);
    }

    private static RegisterContent unzip(Path file, long most) throws IOException, RegisterFileException {
        ZipFile zip = openZip(file);
        try {
            ZipEntry entry = only(zip);
            if (entry.getSize() > most || entry.getSize() > Math.max(1L << 20, GREATEST_RATIO * Files.size(file))) {
                throw new RegisterFileException(
                        "the zip would unpack to " + entry.getSize() + " bytes, which no register's file has");
            }
            return new RegisterContent(
                    zip,
                    new BufferedInputStream(zip.getInputStream(entry), 64 * 1024),
                    entry.getSize(),
                    entry.getCrc());
        } catch (IOException | RegisterFileException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile openZip(Path file) throws IOException, RegisterFileException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new RegisterFileException("the zip is cut short or damaged", e);
        }
    }

    private static ZipEntry only(ZipFile zip) throws RegisterFileException {
        List<? extends ZipEntry> files =
                zip.stream().filter(entry -> !entry.isDirectory()).limit(20).toList();
        if (files.stream().anyMatch(entry -> entry.getName().equals("[Content_Types].xml"))) {
            throw new RegisterFileException("this is a spreadsheet; the register's CSV file is needed");
        }
        if (files.size() != 1) {
            throw new RegisterFileException("the zip holds " + files.size() + " files instead of one");
        }
        return files.get(0);
    }

    InputStream stream() {
        return content;
    }

    long size() {
        return size;
    }

    long read() {
        return content.read;
    }

    /** Refuses what was cut short or damaged; to be asked when everything is read. */
    void requireWhole() throws RegisterFileException {
        if (content.read != size || (checksum != null && checked.getChecksum().getValue() != checksum)) {
            throw new RegisterFileException("the file is cut short or damaged");
        }
        if (checksum == null && content.last != '\n' && content.last != '\r' && content.last != ']') {
            throw new RegisterFileException("the last row has no line end: the file was cut short."
                    + " If it is whole, add a line end, or send it zipped");
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
        if (zip != null) {
            zip.close();
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        }
    }

    private static boolean startsWith(byte[] start, String with) {
        for (int i = 0; i < with.length(); i++) {
            if (start.length <= i || start[i] != with.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Counts, remembers the last byte, and does not give more than the zip announced. */
    private static final class Counted extends FilterInputStream {
        private final long most;
        private volatile long read;
        private int last = -1;

        Counted(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // one thread reads; others look at the count
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count > 0) {
                last = buffer[offset + count - 1];
                read += count;
                if (read > most) {
                    throw new ZipException("the file is longer than it says");
                }
            }
            return count;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
