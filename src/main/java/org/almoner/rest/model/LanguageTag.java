package org.almoner.rest.model;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A well-formed BCP 47 language tag, such as {@code en} or {@code pt-BR}, or null. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = LanguageTag.Validator.class)
public @interface LanguageTag {
    String message() default "must be a BCP 47 language tag, such as en or pt-BR";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks the rule. */
    final class Validator implements ConstraintValidator<LanguageTag, String> {
        /** Longer ones are well-formed, but none is registered: they are names, such as {@code english}. */
        private static final int LONGEST = 3;

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            try {
                String language =
                        new Locale.Builder().setLanguageTag(value).build().getLanguage();
                return language.length() == 2 || language.length() == LONGEST;
            } catch (IllformedLocaleException e) {
                return false;
            }
        }
    }
}
