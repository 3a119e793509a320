package org.almoner.charity;

import java.util.List;

/** Port: bank accounts and short codes that are known to be a charity's. Thread-safe. */
@FunctionalInterface
public interface KnownChannels {
    /** None is known. */
    KnownChannels NONE = (type, value) -> List.of();

    /** Whose this is, by type and value; short codes that are shared have one entry a keyword. */
    List<KnownChannel> find(String type, String value);
}
