package org.almoner.rest.model;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A time as in RFC 3339, with its offset, or null. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Timestamp.Validator.class)
public @interface Timestamp {
    String message() default "must be an RFC 3339 time, such as 2022-03-11T18:05:00Z";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks the rule. */
    final class Validator implements ConstraintValidator<Timestamp, String> {
        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            try {
                int year = OffsetDateTime.parse(value)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .getYear();
                return year >= 1 && year <= 9999; // RFC 3339 writes years in four digits
            } catch (DateTimeException e) {
                return false;
            }
        }
    }
}
