package org.almoner.register;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import org.almoner.charity.register.FileNotKeptException;

/** Writes to our own disk, and tells what fails there from what fails at the other end. */
final class SpoolStream extends FilterOutputStream {
    private SpoolStream(OutputStream out) {
        super(out);
    }

    static OutputStream open(Path path, OpenOption... options) {
        try {
            return new SpoolStream(Files.newOutputStream(path, options));
        } catch (IOException e) {
            throw new FileNotKeptException(e);
        }
    }

    @Override
    public void write(int single) {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) {
        try {
            out.write(buffer, offset, length);
        } catch (IOException e) {
            throw new FileNotKeptException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new FileNotKeptException(e);
        }
    }
}
