package org.almoner.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Shows in the OpenAPI document what calls answer when all is well: as the service answered, lists cut short. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class AnswerExamples implements OASFilter {
    private static final String JSON = "application/json";

    private static final Map<String, String> BY_OPERATION = Map.ofEntries(
            Map.entry("findAppealsByUrl", Examples.APPEALS),
            Map.entry("getArticle", Examples.ARTICLE_RECORD),
            Map.entry("detect", Examples.DETECTION),
            Map.entry("verifyLink", Examples.VERIFICATION),
            Map.entry("findCharities", Examples.CHARITIES),
            Map.entry("getCharity", Examples.CHARITY),
            Map.entry("putCharity", Examples.CHARITY),
            Map.entry("confirmCharity", Examples.CHARITY),
            Map.entry("findCampaigns", Examples.CAMPAIGNS),
            Map.entry("getCampaign", Examples.CAMPAIGN),
            Map.entry("putCampaign", Examples.CAMPAIGN),
            Map.entry("listRegisters", Examples.REGISTERS),
            Map.entry("makeKey", Examples.NEW_KEY),
            Map.entry("listKeys", Examples.KEYS),
            Map.entry("getStats", Examples.STATS));

    @Override
    public Operation filterOperation(Operation operation) {
        String example = BY_OPERATION.get(String.valueOf(operation.getOperationId()));
        if (example != null) {
            operation.getResponses().getAPIResponses().forEach((status, response) -> {
                if (status.startsWith("2")) {
                    show(response, example);
                }
            });
        }
        return operation;
    }

    private static void show(APIResponse response, String example) {
        response.getContent()
                .getMediaType(JSON)
                .addExample("an answer", OASFactory.createExample().value(parsed(example)));
    }

    /** A text would be shown as a text. */
    static Object parsed(String json) {
        try {
            return new ObjectMapper().readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
