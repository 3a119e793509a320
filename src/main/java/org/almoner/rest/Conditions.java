package org.almoner.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.almoner.appeal.ComposedArticle;
import org.jspecify.annotations.Nullable;

/** Conditional requests, RFC 9110 section 13. */
final class Conditions {
    private Conditions() {}

    /** Whether an {@code If-None-Match} names this entity: the client has it already. Compares weakly, as it must. */
    static boolean matches(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null && names(ifNoneMatch, tag, Conditions::opaque);
    }

    /**
     * What {@code If-Match} and {@code If-None-Match: *} ask of an article before it may be changed; null where neither is
     * given.
     *
     * @param tags the tags under which clients know an article
     */
    static @Nullable Predicate<Optional<ComposedArticle>> precondition(
            @Nullable String ifMatch,
            @Nullable String ifNoneMatch,
            java.util.function.Function<ComposedArticle, List<String>> tags) {
        if (ifMatch == null && ifNoneMatch == null) {
            return null;
        }
        return current -> {
            boolean expected = ifMatch == null
                    || current.map(tags).stream()
                            .flatMap(List::stream)
                            .anyMatch(tag -> names(ifMatch, tag, UnaryOperator.identity()));
            boolean unexpected = ifNoneMatch != null
                    && current.map(tags).stream()
                            .flatMap(List::stream)
                            .anyMatch(tag -> names(ifNoneMatch, tag, Conditions::opaque));
            return expected && !unexpected;
        };
    }

    private static boolean names(String header, String tag, UnaryOperator<String> form) {
        return header.strip().equals("*")
                || Arrays.stream(header.split(",")).map(String::strip).map(form).anyMatch(tag::equals);
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
