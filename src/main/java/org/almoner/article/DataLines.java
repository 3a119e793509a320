package org.almoner.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the data files that stand beside classes: UTF-8, a line that begins with {@code #} is a comment. */
public final class DataLines {
    private DataLines() {}

    /**
     * The lines that say something, in order, as written.
     *
     * @param beside the class in whose package the file stands
     * @throws NullPointerException where there is no such file
     */
    public static List<String> of(Class<?> beside, String name) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of all such lines, parted by blanks. */
    public static Set<String> words(Class<?> beside, String name) {
        return of(beside, name).stream()
                .flatMap(line -> Arrays.stream(line.strip().split("\\s+")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
