package org.almoner.app;

import io.quarkus.runtime.configuration.ConfigurationException;

/** The service is told to listen to the network, and nobody has a key. */
final class NoKeysException extends ConfigurationException {
    private static final long serialVersionUID = 1L;

    NoKeysException(String host) {
        super("Almoner will not listen on " + host
                + " without keys: anybody there could store articles. Either listen on "
                + "this machine only (QUARKUS_HTTP_HOST=127.0.0.1), or give it an admin key: make one with "
                + "KEY=alm_$(openssl rand -hex 32), keep it, and set ALMONER_SECURITY_ADMIN_KEY_SHA256=$(printf %s \"$KEY\" "
                + "| sha256sum | cut -c1-64).");
    }
}
