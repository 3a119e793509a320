package org.almoner.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OpenApiTest {
    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete");

    private Description fetched;
    private JsonPath description;

    @BeforeEach
    void fetch() {
        fetched = Description.fetched();
        description = given().get("/q/openapi?format=json").jsonPath();
    }

    @Test
    void everyCallIsDescribed() {
        Map<String, Map<String, ?>> paths = description.getMap("paths");
        assertThat(paths)
                .containsOnlyKeys(
                        "/api/v1/articles",
                        "/api/v1/articles/{id}",
                        "/api/v1/articles/{id}/appeals",
                        "/api/v1/appeals",
                        "/api/v1/detect",
                        "/api/v1/links/verify",
                        "/api/v1/charities",
                        "/api/v1/charities/{id}",
                        "/api/v1/charities/{id}/confirm",
                        "/api/v1/charities/{id}/links",
                        "/api/v1/campaigns",
                        "/api/v1/campaigns/{id}",
                        "/api/v1/campaigns/{id}/close",
                        "/api/v1/campaigns/{id}/redirect",
                        "/api/v1/edits",
                        "/api/v1/link-history",
                        "/api/v1/verdict-changes",
                        "/api/v1/campaign-imports/ifrc-go",
                        "/api/v1/campaign-imports/reliefweb-disasters",
                        "/api/v1/reconcile",
                        "/api/v1/reconcile/suggest/entity",
                        "/api/v1/reconcile/suggest/property",
                        "/api/v1/reconcile/suggest/type",
                        "/api/v1/reconcile/extend/propose",
                        "/api/v1/reconcile/preview",
                        "/api/v1/registers",
                        "/api/v1/registers/{register}/imports",
                        "/api/v1/registers/{register}/imports/{id}",
                        "/api/v1/beacons",
                        "/api/v1/stats",
                        "/api/v1/keys",
                        "/api/v1/keys/{id}",
                        "/embed/{articleId}",
                        "/embed/{articleId}/feed",
                        "/oembed",
                        "/go/{appealId}",
                        "/widget.js",
                        "/widget.json");
        assertThat(paths.get("/api/v1/articles/{id}")).containsKeys("put", "get", "delete");
    }

    @Test
    void storingAndReadingHaveExamples() {
        assertThat(description.getMap("components.requestBodies.Article.content"))
                .containsOnlyKeys("application/json", "text/html", "text/plain");
        assertThat(description.<Map<String, ?>>get(
                        "components.requestBodies.Article.content.'application/json'.examples"))
                .isNotEmpty();
        assertThat(
                        description.<Map<String, ?>>get(
                                "paths.'/api/v1/articles/{id}/appeals'.get.responses.'200'.content.'application/json'.examples"))
                .isNotEmpty();
    }

    @Test
    void everyCallSaysWhatItsErrorsLookLike() {
        Map<String, Map<String, Map<String, ?>>> paths = description.getMap("paths");
        paths.forEach((path, calls) -> calls.forEach((verb, call) -> {
            if (List.of("get", "put", "post", "delete").contains(verb)) {
                assertThat(call.get("responses").toString())
                        .as(verb + " " + path)
                        .contains("application/problem+json");
            }
        }));
    }

    @Test
    void callsThatNeedAKeySaySo() {
        assertThat(description.<List<?>>get("paths.'/api/v1/articles/{id}'.put.security"))
                .isNotEmpty();
        assertThat(description.<List<?>>get("paths.'/api/v1/articles/{id}/appeals'.get.security"))
                .isNull();
        assertThat(description.getString("components.securitySchemes.key.scheme"))
                .isEqualTo("bearer");
    }

    @Test
    void everyCallSaysWhatItsSuccessLooksLike() {
        operations()
                .forEach((call, operation) -> assertThat(
                                operation.get("responses").properties())
                        .as(call)
                        .anyMatch(response -> response.getKey().startsWith("2")
                                || response.getKey().equals("302")));
    }

    @Test
    void callsThatAreLimitedInRateSaySo() {
        assertThat(List.of("POST /api/v1/detect", "POST /api/v1/links/verify", "POST /api/v1/reconcile"))
                .allSatisfy(call ->
                        assertThat(response(call, "429").isMissingNode()).isFalse());
    }

    @Test
    void theFieldsBesideHtmlOrTextAreQueryParameters() {
        for (String call : List.of("PUT /api/v1/articles/{id}", "POST /api/v1/detect")) {
            assertThat(queryParameters(call))
                    .as(call)
                    .containsExactlyInAnyOrder("url", "title", "language", "site", "country", "publishedAt");
        }
    }

    @Test
    void aRegistersFileMayBeSentAsItComes() {
        String call = "POST /api/v1/registers/{register}/imports";
        assertThat(queryParameters(call)).containsExactlyInAnyOrder("asOf", "expectedRows", "allowFewer");
        assertThat(operations().get(call).at("/requestBody/content").properties())
                .extracting(Map.Entry::getKey)
                .contains("application/json", "application/zip", "text/csv", "text/tab-separated-values");
    }

    @Test
    void pagesThatAreNotThereAreHtml() {
        for (String call : List.of("GET /embed/{articleId}", "GET /embed/{articleId}/feed")) {
            assertThat(types(response(call, "404"))).as(call).containsExactly("text/html");
        }
        assertThat(types(response("GET /go/{appealId}", "404")))
                .containsExactlyInAnyOrder("application/problem+json", "text/html");
    }

    @Test
    void everyErrorHasAnExampleOfItsOwnStatus() {
        operations()
                .forEach((call, operation) -> operation.get("responses").properties().stream()
                        .filter(response -> response.getKey().startsWith("4"))
                        .flatMap(response -> response.getValue().findValues("examples").stream()
                                .flatMap(examples -> examples.findValuesAsText("status").stream())
                                .map(status -> Map.entry(response.getKey(), status)))
                        .forEach(pair -> assertThat(pair.getValue()).as(call).isEqualTo(pair.getKey())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PUT /api/v1/articles/{id}",
                "GET /api/v1/articles/{id}",
                "GET /api/v1/articles/{id}/appeals",
                "GET /api/v1/appeals",
                "POST /api/v1/detect",
                "POST /api/v1/links/verify",
                "GET /api/v1/charities",
                "GET /api/v1/charities/{id}",
                "GET /api/v1/campaigns",
                "GET /api/v1/campaigns/{id}",
                "GET /api/v1/registers",
                "GET /api/v1/keys",
                "GET /api/v1/stats"
            })
    void whatIsAnsweredIsShown(String call) {
        assertThat(response(call, "200").at("/content/application~1json/examples"))
                .isNotEmpty();
    }

    @Test
    void everyExampleFitsItsSchema() {
        List<JsonNode> contents = fetched.document().findValues("content").stream()
                .flatMap(content -> content.properties().stream().map(Map.Entry::getValue))
                .filter(type -> type.has("examples"))
                .toList();
        assertThat(contents).hasSizeGreaterThan(50).allSatisfy(type -> {
            for (JsonNode example : type.get("examples")) {
                assertThat(fetched.faults(type.get("schema"), example.get("value")))
                        .as("%s", example)
                        .isEmpty();
            }
        });
    }

    /** JSON Schema's fit anywhere in a text unless they say otherwise, and know no classes of Java's. */
    @Test
    void patternsMeanInJsonSchemaWhatTheyMeanHere() {
        assertThat(fetched.document().findValuesAsText("pattern"))
                .hasSizeGreaterThan(10)
                .allSatisfy(pattern -> assertThat(pattern)
                        .matches(text -> text.equals("\\S") || text.startsWith("^") && text.endsWith("$"))
                        .doesNotContain("\\p"));
    }

    @Test
    void whatMayBeNullIsSaidToBe() {
        JsonNode schemas = fetched.document().at("/components/schemas");
        assertThat(schemas.at("/Appeal/properties/summary/type"))
                .extracting(JsonNode::asText)
                .contains("null");
        assertThat(schemas.at("/Appeal/properties/campaign/anyOf").toString()).contains("\"type\":\"null\"");
        assertThat(schemas.at("/Appeal/required"))
                .extracting(JsonNode::asText)
                .contains("link")
                .doesNotContain("place");
    }

    private Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new LinkedHashMap<>();
        fetched.document()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> VERBS.contains(operation.getKey()))
                        .forEach(operation -> operations.put(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                operation.getValue())));
        return operations;
    }

    private JsonNode response(String call, String status) {
        return operations().get(call).path("responses").path(status);
    }

    private List<String> queryParameters(String call) {
        return StreamSupport.stream(operations().get(call).path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    private static List<String> types(JsonNode response) {
        return response.path("content").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }
}
