package org.almoner.probe;

import java.io.IOException;

/** An address or a port that nothing may be sent to. */
final class AddressRefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    AddressRefusedException(String message) {
        super(message);
    }
}
