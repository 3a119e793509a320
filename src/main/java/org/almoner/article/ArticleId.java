package org.almoner.article;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The publisher's own id of an article: 1 to 200 characters, letters, digits and {@code . _ ~ : @ -} (the unreserved
 * and path-safe characters of RFC 3986), a letter or digit first.
 */
public record ArticleId(String value) {
    /** The rule as a regular expression, for validation at the edges. */
    public static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9._~:@-]{0,199}";

    /** The rule in words, for whoever broke it. */
    public static final String WORDS =
            "must have 1 to 200 characters: letters of A to Z, digits and . _ ~ : @ -, a letter or digit first";

    private static final Pattern RULE = Pattern.compile(PATTERN);

    public ArticleId {
        if (!RULE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an article id: " + PATTERN);
        }
    }

    /** The id, or empty where {@code value} is not one. */
    public static Optional<ArticleId> parse(String value) {
        return RULE.matcher(value).matches() ? Optional.of(new ArticleId(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
