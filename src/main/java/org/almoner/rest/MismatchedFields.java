package org.almoner.rest;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.validation.Violation.In;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.almoner.rest.model.ImportTerms;
import org.jspecify.annotations.Nullable;

/** Values that are JSON, and not what their field takes. */
final class MismatchedFields {
    private static final Map<Class<?>, String> RULES = Map.of(
            String.class, "must be a string",
            Boolean.class, "must be true or false",
            boolean.class, "must be true or false",
            LocalDate.class, ImportTerms.DATE_MESSAGE);

    private MismatchedFields() {}

    static HttpProblem problem(MismatchedInputException e, String where) {
        String field = path(e.getPath());
        if (field.isEmpty()) {
            return Problem.MALFORMED_BODY.of(
                    "The body must be one JSON object and nothing else; it is not" + where + ".");
        }
        String rule = rule(e.getTargetType());
        if (e instanceof InvalidFormatException invalid && invalid.getValue() instanceof String) {
            return Problem.invalid(In.body, field, rule); // the right type, so that no other value of it is meant
        }
        return Problem.MALFORMED_BODY
                .with("The field " + field + " has a value of the wrong type" + where + ": it " + rule + ".")
                .with(Violations.PARAMETER, List.of(In.body.field(field).message(rule)))
                .build();
    }

    private static String rule(@Nullable Class<?> type) {
        if (type == null) {
            return "has a value of the wrong type";
        }
        String rule = RULES.get(type);
        if (rule != null) {
            return rule;
        }
        return Collection.class.isAssignableFrom(type) ? "must be a list" : "must be an object";
    }

    private static String path(List<JsonMappingException.Reference> steps) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : steps) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.length() == 0 ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
