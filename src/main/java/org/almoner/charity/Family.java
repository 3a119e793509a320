package org.almoner.charity;

import java.util.List;

/**
 * Charities that share a name across countries.
 *
 * @param id such as {@code red-cross}
 * @param names the shared names, in every language they are known by
 */
public record Family(String id, String name, List<String> names) {
    public Family {
        names = List.copyOf(names);
    }
}
