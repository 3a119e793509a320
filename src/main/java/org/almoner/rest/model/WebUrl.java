package org.almoner.rest.model;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URI;
import java.util.regex.Pattern;
import org.almoner.article.ArticleUrl;
import org.almoner.article.AsciiHost;
import org.jspecify.annotations.Nullable;

/** An absolute http or https address with a host (RFC 3986), or null. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WebUrl.Validator.class)
public @interface WebUrl {
    String message() default "must be an absolute http or https URL";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks the rule. */
    final class Validator implements ConstraintValidator<WebUrl, String> {
        private static final int LONGEST = 2048;
        private static final Pattern WEB = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);

        /** What {@link URI} says of characters behind the host. */
        private static final Pattern UNENCODED =
                Pattern.compile("Illegal character in (?:path|query|fragment)|Malformed escape pair");

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            try {
                URI url = AsciiHost.of(value);
                return url.getHost() != null && ArticleUrl.isWeb(url) && isShort(url, context);
            } catch (IllegalArgumentException e) {
                return WEB.matcher(value).lookingAt()
                        && UNENCODED.matcher(String.valueOf(e.getMessage())).lookingAt()
                        && refused(context, "has a character that must be percent-encoded, as a space is by %20");
            }
        }

        /** As it is sent, and kept to be found by: there a letter that is not ASCII takes nine characters. */
        private static boolean isShort(URI url, ConstraintValidatorContext context) {
            if (url.toASCIIString().length() <= LONGEST) {
                return true;
            }
            return refused(context, "is too long: " + LONGEST + " at most, all that is not ASCII percent-encoded");
        }

        private static boolean refused(ConstraintValidatorContext context, String message) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
            return false;
        }
    }
}
