package org.almoner.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import org.almoner.article.ArticleId;
import org.almoner.stream.StreamConfig;
import org.almoner.stream.StreamFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The description of the streams says what the service does. */
@QuarkusTest
class AsyncApiTest {
    private static final String HTTP = "/q/openapi?format=json";

    @Inject
    StreamConfig config;

    @Inject
    StreamFormat format;

    @ConfigProperty(name = "mp.messaging.incoming.articles.topic")
    String articles;

    @ConfigProperty(name = "mp.messaging.incoming.articles.dead-letter-queue.topic")
    String deadLetters;

    @ConfigProperty(name = "mp.messaging.incoming.articles.group.id")
    String group;

    private JsonNode description;

    @BeforeEach
    void fetch() throws IOException {
        description = new YAMLMapper()
                .readTree(given().get("/asyncapi.yaml")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
    }

    @Test
    void topicsAndGroupAreTheOnesConfigured() {
        assertThat(description.at("/channels/articles/address").textValue()).isEqualTo(articles);
        assertThat(description.at("/channels/deadLetters/address").textValue()).isEqualTo(deadLetters);
        assertThat(description.at("/channels/appeals/address").textValue()).isEqualTo(config.appealsTopic());
        assertThat(description
                        .at("/operations/takeArticles/bindings/kafka/groupId/const")
                        .textValue())
                .isEqualTo(group);
    }

    @Test
    void everyReferenceLeadsToSomething() throws IOException {
        JsonNode http = new ObjectMapper().readTree(given().get(HTTP).asByteArray());
        assertThat(description.findValuesAsText("$ref")).hasSizeGreaterThan(10).allSatisfy(reference -> {
            JsonNode document = reference.startsWith(HTTP) ? http : description;
            String pointer = reference.substring(reference.indexOf('#') + 1);
            assertThat(document.at(pointer).isMissingNode()).isFalse();
        });
    }

    @Test
    void everyExampleOfAnArticleIsOne() throws IOException {
        JsonNode examples = description.at("/components/messages/article/examples");
        assertThat(examples).isNotEmpty();
        for (JsonNode example : examples) {
            byte[] json = new ObjectMapper().writeValueAsBytes(example.get("payload"));
            assertThat(format.article(null, json).id().value())
                    .isEqualTo(example.at("/payload/id").textValue());
        }
    }

    @Test
    void theRuleForIdsIsOurs() {
        assertThat(description.at("/components/schemas/articleId/pattern").textValue())
                .isEqualTo("^" + ArticleId.PATTERN + "$");
    }
}
