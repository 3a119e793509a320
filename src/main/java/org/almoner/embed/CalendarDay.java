package org.almoner.embed;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day on which cards may have been seen, or null. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CalendarDay.Validator.class)
@interface CalendarDay {
    String message() default "must be a day such as 2026-01-31";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks the rule. */
    final class Validator implements ConstraintValidator<CalendarDay, String> {
        private static final int FIRST_YEAR = 2000;
        private static final int LAST_YEAR = 9999;

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            try {
                int year = LocalDate.parse(value).getYear();
                return year >= FIRST_YEAR && year <= LAST_YEAR;
            } catch (DateTimeException e) {
                return false;
            }
        }
    }
}
