package org.almoner.rest.model;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URI;
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

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            try {
                URI url = AsciiHost.of(value);
                return url.getHost() != null && ArticleUrl.isWeb(url) && isShort(url, context);
            } catch (IllegalArgumentException e) {
                return false;
            }
        }

        /** As it is sent, and kept to be found by: there a letter that is not ASCII takes nine characters. */
        private static boolean isShort(URI url, ConstraintValidatorContext context) {
            if (url.toASCIIString().length() <= LONGEST) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(
                            "is too long: " + LONGEST + " at most, all that is not ASCII percent-encoded")
                    .addConstraintViolation();
            return false;
        }
    }
}
