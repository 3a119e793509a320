package org.almoner.app;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.almoner.rest.Keys;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to listen to the network while nobody has a key, since anybody could then write. */
@Singleton
class OpenDoor {
    private final String host;
    private final Keys keys;

    OpenDoor(@ConfigProperty(name = "quarkus.http.host") String host, Keys keys) {
        this.host = host;
        this.keys = keys;
    }

    void refuse() {
        if (keys.exist()) {
            return;
        }
        if (!isLoopback(host)) {
            throw new NoKeysException(host);
        }
        Log.info("No keys yet: requests from this machine may do everything. The first key ends that.");
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
