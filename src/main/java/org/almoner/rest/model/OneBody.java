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

/** An article comes as HTML or as text: one of the two, not both. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneBody.Validator.class)
public @interface OneBody {
    String message() default "give the article as html or as text, and not as both";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks the rule, and reports it of {@code html}. */
    final class Validator implements ConstraintValidator<OneBody, ArticleRequest> {
        private static final String MISSING = "is missing, and so is text: give the article as one of the two";

        @Override
        public boolean isValid(ArticleRequest request, ConstraintValidatorContext context) {
            boolean html = request.html() != null;
            if (html != (request.text() != null)) {
                return true;
            }
            String message = context.getDefaultConstraintMessageTemplate();
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(html ? message : MISSING)
                    .addPropertyNode("html")
                    .addConstraintViolation();
            return false;
        }
    }
}
