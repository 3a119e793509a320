package org.almoner.embed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An embed page as its address names it. What the page would refuse, or does not know, is left out.
 *
 * @param id of the article, as it is written
 */
record Embedded(
        String id, @Nullable String country, @Nullable String theme) {
    static final String COUNTRY = "[A-Z]{2}";
    static final String THEME = "light|dark|auto";

    /**
     * Null for another address.
     *
     * @param pages the beginning of every embed page's address
     */
    static @Nullable Embedded of(String url, String pages) {
        if (!url.startsWith(pages)) {
            return null;
        }
        String address = url.substring(pages.length()).replaceFirst("#.*$", "");
        return new Embedded(
                address.replaceFirst("[?/].*$", ""),
                parameter(address, "country", COUNTRY),
                parameter(address, "theme", THEME));
    }

    private static @Nullable String parameter(String address, String name, String values) {
        Matcher found =
                Pattern.compile("[?&]" + name + "=(" + values + ")(?=&|$)").matcher(address);
        return found.find() ? found.group(1) : null;
    }

    /** With its question mark; empty where there is nothing to say. */
    String query() {
        return Stream.of(written("country", country), written("theme", theme))
                .filter(parameter -> !parameter.isEmpty())
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("&"), query -> query.isEmpty() ? "" : "?" + query));
    }

    private static String written(String name, @Nullable String value) {
        return value == null ? "" : name + "=" + value;
    }
}
