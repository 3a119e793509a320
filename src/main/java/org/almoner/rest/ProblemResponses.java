package org.almoner.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says in the OpenAPI document, once for all calls, what errors look like. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {
    private static final String PROBLEM_JSON = "application/problem+json";

    @Override
    public void filterOpenAPI(OpenAPI description) {
        description
                .getComponents()
                .addSchema("Problem", problem())
                .addSchema("Violation", object(Map.of("field", string(), "in", string(), "message", string())));
    }

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getResponses() == null) {
            return operation;
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                response.setContent(content());
            }
        });
        APIResponse other = OASFactory.createAPIResponse()
                .description("Any error, as an RFC 9457 problem")
                .content(content());
        operation.getResponses().addAPIResponse("default", other);
        return operation;
    }

    private static Content content() {
        Schema reference = OASFactory.createSchema().ref("#/components/schemas/Problem");
        return OASFactory.createContent()
                .addMediaType(
                        PROBLEM_JSON,
                        OASFactory.createMediaType()
                                .schema(reference)
                                .addExample(
                                        "invalid input",
                                        OASFactory.createExample().value(Examples.PROBLEM)));
    }

    private static Schema problem() {
        Schema violations = OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .items(OASFactory.createSchema().ref("#/components/schemas/Violation"));
        return object(Map.of(
                "type", string(),
                "title", string(),
                "status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER),
                "detail", string(),
                "instance", string(),
                "violations", violations));
    }

    private static Schema object(Map<String, Schema> properties) {
        Schema schema = OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
        properties.keySet().stream().sorted().forEach(name -> schema.addProperty(name, properties.get(name)));
        return schema.required(List.of());
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
