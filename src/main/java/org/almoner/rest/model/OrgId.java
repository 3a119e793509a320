package org.almoner.rest.model;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.almoner.charity.CharityId;
import org.jspecify.annotations.Nullable;

/** A charity's id in org-id.guide form, its number in the form of its register; or null. */
@Documented
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OrgId.Validator.class)
public @interface OrgId {
    String message() default
            "must be an org-id.guide id with the number as the register writes it, such as"
                    + " GB-CHC-220949, or XI-ALMONER-a-name for a charity without a known number";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks the rule. */
    final class Validator implements ConstraintValidator<OrgId, String> {
        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || CharityId.parse(value).isPresent();
        }
    }
}
