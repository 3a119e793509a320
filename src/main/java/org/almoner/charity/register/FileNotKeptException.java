package org.almoner.charity.register;

import java.io.IOException;

/** This server's own disk does not take a register file: no fault of who sends it. Nothing was changed. */
public final class FileNotKeptException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public FileNotKeptException(IOException cause) {
        super(
                "this server cannot keep the file: almoner.registers.spool-dir must be a directory that can be written to"
                        + " and has room",
                cause);
    }
}
