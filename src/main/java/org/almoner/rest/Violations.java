package org.almoner.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.validation.Violation;
import io.quarkiverse.resteasy.problem.validation.Violation.In;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fields that are not valid, named as the caller knows them. */
final class Violations {
    static final String PARAMETER = "violations";

    /** How the validator names what is in a list, behind its index. */
    private static final String IN_A_LIST = ".<list element>";

    private Violations() {}

    /** The violations of a problem. */
    static List<Violation> of(HttpProblem problem) {
        return problem.getParameters().get(PARAMETER) instanceof List<?> list
                ? list.stream()
                        .filter(Violation.class::isInstance)
                        .map(Violation.class::cast)
                        .toList()
                : List.of();
    }

    /** The violations that a validator found in a request. */
    static List<Violation> of(ConstraintViolationException found, List<Violation> named) {
        List<ConstraintViolation<?>> causes = List.copyOf(found.getConstraintViolations());
        return Stream.iterate(0, i -> i < named.size(), i -> i + 1)
                .map(i -> renamed(named.get(i), i < causes.size() ? causes.get(i) : null))
                .toList();
    }

    private static Violation renamed(Violation violation, @Nullable ConstraintViolation<?> cause) {
        String field = violation.field.replace(IN_A_LIST, "");
        In in = cause != null && isQueryParameter(cause.getLeafBean(), field) ? In.query : in(violation.in);
        return in.field(field).message(violation.message);
    }

    private static In in(String name) {
        return Stream.of(In.values())
                .filter(in -> in.name().equals(name))
                .findFirst()
                .orElse(In.unknown);
    }

    /** Whether a field of a bean was filled from the query. */
    private static boolean isQueryParameter(@Nullable Object bean, String name) {
        return bean != null
                && Stream.of(bean.getClass().getFields())
                        .filter(field -> field.getName().equals(name))
                        .anyMatch(Violations::isQueryParameter);
    }

    private static boolean isQueryParameter(Field field) {
        return field.isAnnotationPresent(QueryParam.class);
    }
}
