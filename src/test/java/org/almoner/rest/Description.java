package org.almoner.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The OpenAPI document of the service under test; as a filter, it holds every answer against what it says of it. */
final class Description implements Filter {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonMetaSchema DIALECT = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
            .keyword(new NonValidationKeyword("components"))
            .build();
    private static final JsonSchemaFactory SCHEMAS =
            JsonSchemaFactory.getInstance(VersionFlag.V202012, factory -> factory.metaSchema(DIALECT));
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonNode document;

    private Description(JsonNode document) {
        this.document = document;
    }

    static Description fetched() {
        return new Description(json(given().get("/q/openapi?format=json").asString()));
    }

    JsonNode document() {
        return document;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        String call = request.getMethod() + " " + URI.create(request.getURI()).getRawPath();
        JsonNode described = answer(operation(request), answer.statusCode());
        assertThat(described.isMissingNode())
                .as("%s %d is described", call, answer.statusCode())
                .isFalse();
        String body = answer.asString();
        if (body.isEmpty()) {
            return answer;
        }
        JsonNode content = content(described, answer.contentType());
        assertThat(content.isMissingNode())
                .as("%s answers %s", call, answer.contentType())
                .isFalse();
        if (answer.contentType().contains("json")) {
            List<String> values =
                    answer.contentType().contains("ndjson") ? body.lines().toList() : List.of(body);
            values.forEach(value -> assertThat(faults(content.get("schema"), json(value)))
                    .as("%s %d", call, answer.statusCode())
                    .isEmpty());
        }
        return answer;
    }

    /** What a schema of the document does not allow in a value. */
    Set<String> faults(JsonNode schema, JsonNode value) {
        ObjectNode root = MAPPER.createObjectNode();
        root.set("components", document.get("components"));
        root.putArray("allOf").add(schema);
        return SCHEMAS.getSchema(root, STRICT).validate(value).stream()
                .map(ValidationMessage::getMessage)
                .collect(Collectors.toSet());
    }

    private JsonNode operation(FilterableRequestSpecification request) {
        String path = URI.create(request.getURI()).getRawPath();
        return document.get("paths").properties().stream()
                .filter(entry -> Pattern.matches(entry.getKey().replaceAll("\\{[^}]+}", "[^/]+"), path))
                .min(Comparator.comparing(entry -> entry.getKey().indexOf('{')))
                .map(entry -> entry.getValue().path(request.getMethod().toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> new AssertionError("not described: " + path));
    }

    private static JsonNode answer(JsonNode operation, int status) {
        JsonNode responses = operation.path("responses");
        return responses.has(String.valueOf(status)) || status < 400
                ? responses.path(String.valueOf(status))
                : responses.path("default");
    }

    private static JsonNode content(JsonNode answer, String type) {
        String plain = type.replaceFirst(";.*", "");
        return answer.path("content").properties().stream()
                .filter(entry -> entry.getKey().replaceFirst(";.*", "").equals(plain))
                .map(entry -> entry.getValue())
                .findFirst()
                .orElse(answer.path("no content of this type"));
    }

    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
