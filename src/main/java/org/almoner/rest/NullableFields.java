package org.almoner.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/** Says in the OpenAPI document, as the records say it in Java, which fields may be null and which are always there. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class NullableFields implements OASFilter {
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final DotName PROPERTY = DotName.createSimple(JsonProperty.class);
    private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private final IndexView index;

    public NullableFields(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI description) {
        Map<String, Schema> schemas = description.getComponents().getSchemas();
        for (ClassInfo type : index.getKnownClasses()) {
            Schema schema = type.isRecord() ? schemas.get(schemaName(type)) : null;
            if (schema != null && schema.getProperties() != null) {
                describe(schema, fields(type));
            }
        }
    }

    /** Records inside the service may have the name of one that goes over the wire, but not its fields. */
    private static void describe(Schema schema, Map<String, FieldInfo> fields) {
        if (schema.getProperties().keySet().equals(fields.keySet())) {
            fields.forEach((name, field) -> describe(schema, name, field));
        }
    }

    private static String schemaName(ClassInfo type) {
        return named(type.declaredAnnotation(SCHEMA), "name", type.simpleName());
    }

    private static String named(@Nullable AnnotationInstance annotation, String member, String otherwise) {
        AnnotationValue value = annotation == null ? null : annotation.value(member);
        return value == null ? otherwise : value.asString();
    }

    /** The fields of a record by their names in JSON. */
    private Map<String, FieldInfo> fields(ClassInfo type) {
        Map<String, FieldInfo> fields = new LinkedHashMap<>();
        type.recordComponentsInDeclarationOrder().forEach(component -> {
            FieldInfo field = type.field(component.name());
            if (field.hasAnnotation(UNWRAPPED)) {
                fields.putAll(fields(index.getClassByName(field.type().name())));
            } else {
                fields.put(named(field.annotation(PROPERTY), "value", field.name()), field);
            }
        });
        return fields;
    }

    private static void describe(Schema schema, String name, FieldInfo field) {
        if (field.hasAnnotation(INCLUDE)) {
            return;
        }
        if (!field.type().hasAnnotation(NULLABLE)) {
            require(schema, name);
        } else if (!field.declaringClass().hasDeclaredAnnotation(INCLUDE)) {
            schema.addProperty(
                    name, orNull(Objects.requireNonNull(schema.getProperties().get(name))));
        }
    }

    private static void require(Schema schema, String name) {
        if (schema.getRequired() == null || !schema.getRequired().contains(name)) {
            schema.addRequired(name);
        }
    }

    private static Schema orNull(Schema schema) {
        if (isNullable(schema)) {
            return schema; // filters run twice
        }
        if (schema.getRef() != null) {
            return OASFactory.createSchema()
                    .addAnyOf(schema)
                    .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
        }
        if (schema.getEnumeration() != null) {
            List<Object> values = new ArrayList<>(schema.getEnumeration());
            values.add(null);
            schema.setEnumeration(values);
        }
        return schema.addType(SchemaType.NULL);
    }

    private static boolean isNullable(Schema schema) {
        return schema.getAnyOf() != null
                || (schema.getType() != null && schema.getType().contains(SchemaType.NULL));
    }
}
