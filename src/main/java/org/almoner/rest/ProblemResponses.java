package org.almoner.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says in the OpenAPI document, once for all calls, what errors look like. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {
    private static final String PROBLEM_JSON = "application/problem+json";

    private static final String INVALID = "The request is not valid; the violations say why";

    /** What is said of errors that the framework adds by itself, by what it says of them. */
    private static final Map<String, String> ADDED = Map.of(
            "Bad Request", INVALID,
            "Not Authorized", "No key, or one that is unknown or revoked",
            "Not Allowed", "The key is good, but has not the role for this call");

    @Override
    public void filterOpenAPI(OpenAPI description) {
        description
                .getComponents()
                .addSchema("Problem", problem())
                .addSchema(
                        "Violation",
                        object(
                                Map.of("field", string(), "in", string(), "message", string()),
                                List.of("field", "message")));
    }

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getResponses() == null) {
            return operation;
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                describe(response, status);
            }
        });
        APIResponse other = OASFactory.createAPIResponse()
                .description("Any error, as an RFC 9457 problem")
                .content(invalid());
        operation.getResponses().addAPIResponse("default", other);
        return operation;
    }

    /** Errors are problems, but where a call names another type: as pages for people do. */
    private static void describe(APIResponse response, String status) {
        String said = ADDED.getOrDefault(response.getDescription(), response.getDescription());
        response.setDescription(said);
        Problem kind = Problem.of(Integer.parseInt(status));
        Content given = response.getContent();
        if (given != null && !given.hasMediaType(PROBLEM_JSON)) {
            return;
        }
        // The problem library gives many responses one and the same content.
        Content content = said.equals(INVALID) ? invalid() : content(example(kind, status, said + "."), kind.title());
        if (given != null) {
            given.getMediaTypes().forEach((type, value) -> {
                if (!type.equals(PROBLEM_JSON)) {
                    content.addMediaType(type, value);
                }
            });
        }
        response.setContent(content);
    }

    private static Content invalid() {
        return content(AnswerExamples.parsed(Examples.PROBLEM), Problem.INVALID_INPUT.title());
    }

    private static Content content(Object example, String name) {
        MediaType problem = OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                .addExample(name, OASFactory.createExample().value(example));
        return OASFactory.createContent().addMediaType(PROBLEM_JSON, problem);
    }

    private static Map<String, Object> example(Problem kind, String status, String detail) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", kind.type().toString());
        example.put("title", kind.title());
        example.put("status", Integer.valueOf(status));
        example.put("detail", detail);
        return example;
    }

    private static Schema problem() {
        Schema violations = OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .items(OASFactory.createSchema().ref("#/components/schemas/Violation"));
        return object(
                Map.of(
                        "type", string(),
                        "title", string(),
                        "status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER),
                        "detail", string(),
                        "instance", string(),
                        "violations", violations),
                List.of("type", "title", "status"));
    }

    private static Schema object(Map<String, Schema> properties, List<String> required) {
        Schema schema = OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
        properties.keySet().stream().sorted().forEach(name -> schema.addProperty(name, properties.get(name)));
        return schema.required(required);
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
