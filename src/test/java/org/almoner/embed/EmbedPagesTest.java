package org.almoner.embed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cards where no script of ours runs: frames, oEmbed, feeds, search engines. */
@QuarkusTest
class EmbedPagesTest {
    private static final String TEXT =
            "The river rose by night.\n\nIf you would like to donate to the British Red Cross, "
                    + "which is sending blankets, go to https://donate.redcross.org.uk/storm.";

    private final String id = "embed-" + UUID.randomUUID();
    private final String url = "https://news.example.org/" + id;
    private String appeal = "";

    @BeforeEach
    void store() {
        appeal = put(id, TEXT, "<script>alert(1)</script> & \"flood\"");
    }

    private String put(String article, String text, String title) {
        return given().contentType("application/json")
                .body(Map.of(
                        "text", text, "title", title, "country", "GB", "url", "https://news.example.org/" + article))
                .put("/api/v1/articles/" + article)
                .then()
                .extract()
                .path("appeals[0].id");
    }

    private static Document page(String path) {
        return Jsoup.parse(given().get(path).then().statusCode(200).extract().asString());
    }

    @Test
    void thePageShowsTheCardWithItsPermalink() {
        Document page = page("/embed/" + id);
        assertThat(page.select("article")).hasSize(1);
        assertThat(page.select("article .act a").attr("href")).endsWith("/go/" + appeal);
        assertThat(page.select("article").text()).contains("British Red Cross").contains("220949");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void thePageForACountryLeadsToThatCountrysCharity() {
        String html = "<p>The river rose.</p><p>If you would like to donate to the Red Cross appeal, click here.</p>";
        given().contentType("application/json")
                .body(Map.of("html", html, "country", "GB"))
                .put("/api/v1/articles/country-" + id)
                .then()
                .body("appeals[0].charity.name", equalTo("British Red Cross"));
        String link = given().get("/api/v1/articles/country-" + id + "/appeals?country=US")
                .then()
                .body("appeals[0].charity.name", equalTo("American Red Cross"))
                .extract()
                .path("appeals[0].link.url");
        String href = page("/embed/country-" + id + "?country=US")
                .select("article .act a")
                .attr("href");
        given().redirects().follow(false).get(href).then().statusCode(302).header("Location", link);
    }

    @Test
    void aPermalinkLeadsToALinkInAnyLetters() {
        String link = "https://donate.redcross.org.uk/\u0434\u043e\u043f\u043e\u043c\u043e\u0433\u0430-f\u00fcr";
        String html = "<p>The river rose.</p><p>If you would like to donate to the British Red Cross, which is sending"
                + " blankets, <a href=\"" + link + "\">click here</a>.</p>";
        String permalink = given().contentType("application/json")
                .body(Map.of("html", html, "country", "GB"))
                .put("/api/v1/articles/letters-" + id)
                .then()
                .body("appeals[0].link.source", equalTo("article"))
                .extract()
                .path("appeals[0].link.permalink");
        given().redirects()
                .follow(false)
                .get(permalink)
                .then()
                .statusCode(302)
                .header(
                        "Location",
                        "https://donate.redcross.org.uk/%D0%B4%D0%BE%D0%BF%D0%BE%D0%BC%D0%BE%D0%B3%D0%B0-f%C3%BCr");
    }

    @Test
    void thePageRunsNothingButItsOwnFiles() {
        given().get("/embed/" + id)
                .then()
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .header("Content-Security-Policy", containsString("frame-ancestors *"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("Referrer-Policy", "no-referrer");
        Document page = page("/embed/" + id);
        assertThat(page.select("[style], style")).isEmpty();
        assertThat(page.select("script:not([src]):not([type=application/ld+json])"))
                .isEmpty();
        page.select("script[src], link[rel=stylesheet]").forEach(file -> {
            String path = file.hasAttr("src") ? file.attr("src") : file.attr("href");
            given().get(path).then().statusCode(200);
        });
    }

    @Test
    void markupInATitleStaysText() {
        String raw = given().get("/embed/" + id).asString();
        assertThat(raw).doesNotContain("<script>alert").contains("&lt;script&gt;");
    }

    @Test
    void anArticleWithNothingToShowIsAnEmptyPage() {
        String plain = "embed-" + UUID.randomUUID();
        put(plain, "The river rose by night. The council meets on Friday.", "Rain");
        assertThat(page("/embed/" + plain).select("article")).isEmpty();
    }

    @Test
    void anUnknownArticleIsNotFoundAndAPageAllTheSame() {
        given().get("/embed/nobody-wrote-this").then().statusCode(404).contentType(startsWith("text/html"));
        given().get("/embed/nobody-wrote-this/feed").then().statusCode(404);
    }

    @Test
    void wrongParametersAreRefused() {
        given().get("/embed/" + id + "?country=uk").then().statusCode(400);
        given().get("/embed/" + id + "?theme=<b>").then().statusCode(400);
    }

    @Test
    void theThemeIsThePagesToChoose() {
        assertThat(page("/embed/" + id + "?theme=dark").select("html").attr("data-theme"))
                .isEqualTo("dark");
        assertThat(page("/embed/" + id).select("html").attr("data-theme")).isEqualTo("auto");
    }

    @Test
    void thePageSaysTheSameInSchemaOrg() throws Exception {
        String json = page("/embed/" + id)
                .select("script[type=application/ld+json]")
                .first()
                .data();
        Map<?, ?> graph = new com.fasterxml.jackson.databind.ObjectMapper().readValue(json, Map.class);
        assertThat(graph.get("@context")).isEqualTo("https://schema.org");
        given().accept("application/ld+json")
                .get("/api/v1/articles/" + id + "/appeals")
                .then()
                .statusCode(200)
                .contentType("application/ld+json")
                .body("'@graph'", hasSize(1))
                .body("'@graph'[0].'@type'", equalTo("DonateAction"))
                .body("'@graph'[0].recipient.'@type'", equalTo("NGO"))
                .body("'@graph'[0].recipient.name", equalTo("British Red Cross"))
                .body("'@graph'[0].target.urlTemplate", equalTo("https://donate.redcross.org.uk/storm"));
    }

    @Test
    void whoHasTheSchemaOrgAnswerIsNotSentItAgain() {
        String path = "/api/v1/articles/" + id + "/appeals";
        String tag = given().accept("application/ld+json").get(path).header("ETag");
        assertThat(tag)
                .matches("\"[0-9a-f]{24}\"")
                .isNotEqualTo(given().get(path).header("ETag"));
        given().accept("application/ld+json")
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Vary", containsString("Accept"));
        given().accept("application/ld+json")
                .header("If-None-Match", "\"another\"")
                .get(path)
                .then()
                .statusCode(200);
    }

    @Test
    void whatAnAnswerDependsOnIsSaidOnce() {
        assertThat(given().get("/api/v1/articles/" + id + "/appeals").headers().getValues("Vary"))
                .containsExactly("Accept");
    }

    @Test
    void whatThePageLoadsDoesNotOutliveAnUpdate() {
        assertThat(given().get("/card/card.css").headers().getValues("Cache-Control"))
                .singleElement()
                .asString()
                .contains("max-age=300")
                .doesNotContain("immutable");
    }

    @Test
    void withoutAskingForItTheApiAnswersPlainJson() {
        for (String accept : new String[] {"*/*", "application/json", "application/json, application/ld+json;q=0.5"}) {
            given().accept(accept)
                    .get("/api/v1/articles/" + id + "/appeals")
                    .then()
                    .contentType(startsWith("application/json"))
                    .body("appeals", hasSize(1));
        }
    }

    @Test
    void anArticlesAddressHasAnOEmbedFrame() {
        String html = given().queryParam("url", url)
                .get("/oembed")
                .then()
                .statusCode(200)
                .body("type", equalTo("rich"))
                .body("version", equalTo("1.0"))
                .body("provider_name", equalTo("Almoner"))
                .extract()
                .path("html");
        assertThat(Jsoup.parse(html).select("iframe").attr("src")).endsWith("/embed/" + id);
    }

    @Test
    void anEmbedPagesOEmbedFrameShowsTheSameCountryAndTheme() {
        String html = "<p>The river rose.</p><p>If you would like to donate to the Red Cross appeal, click here.</p>";
        given().contentType("application/json")
                .body(Map.of("html", html, "country", "GB"))
                .put("/api/v1/articles/same-" + id);
        String british = oembed("/embed/same-" + id, "html");
        String page = oembed("/embed/same-" + id + "?theme=dark&utm_source=mail&country=US#top", "html");
        assertThat(Jsoup.parse(page).select("iframe").attr("src"))
                .endsWith("/embed/same-" + id + "?country=US&theme=dark");
        assertThat(oembed("/embed/same-" + id + "?country=us&theme=%22red", "html"))
                .isEqualTo(british);
    }

    @Test
    void anEmbedPageLeadsToTheOEmbedAnswerOfItsCountry() {
        assertThat(page("/embed/" + id + "?country=US&theme=dark")
                        .select("link[type=application/json+oembed]")
                        .attr("href"))
                .endsWith(OEmbedResource.encoded("/embed/" + id + "?country=US&theme=dark"));
    }

    private static String oembed(String path, String field) {
        String base = io.restassured.RestAssured.baseURI + ":" + io.restassured.RestAssured.port;
        return given().queryParam("url", base + path)
                .get("/oembed")
                .then()
                .statusCode(200)
                .extract()
                .path(field);
    }

    @Test
    void thePageLeadsToItsOwnOEmbedAnswer() {
        String discovered = page("/embed/" + id)
                .select("link[type=application/json+oembed]")
                .attr("href");
        Matcher query = Pattern.compile(".*(/oembed\\?.*)").matcher(discovered);
        assertThat(query.matches()).isTrue();
        given().urlEncodingEnabled(false)
                .get(query.group(1))
                .then()
                .statusCode(200)
                .body("type", equalTo("rich"));
    }

    @Test
    void theFrameKeepsWithinWhatTheConsumerAllows() {
        given().queryParam("url", url)
                .queryParam("maxwidth", 320)
                .queryParam("maxheight", 100)
                .get("/oembed")
                .then()
                .body("width", lessThanOrEqualTo(320))
                .body("height", lessThanOrEqualTo(100));
    }

    @Test
    void aNarrowFrameIsHigher() {
        int wide = given().queryParam("url", url).get("/oembed").path("height");
        int narrow = given().queryParam("url", url)
                .queryParam("maxwidth", 240)
                .get("/oembed")
                .path("height");
        assertThat(wide).isBetween(150, 300);
        assertThat(narrow).isGreaterThan(wide + 100);
    }

    @Test
    void aFrameForWideLettersIsHigherThanForAsManyNarrowOnes() {
        String japanese = "embed-" + UUID.randomUUID();
        put(
                japanese,
                "台風は昼ごろ西から上陸し、多くの家で停電が続いている。\n\n被災者を支援するため、日本赤十字社への寄付をお願いします。"
                        + "寄付は食料や毛布、医薬品の提供に使われます。寄付は https://www.jrc.or.jp/contribute/ から。",
                "台風");
        String summary =
                given().get("/api/v1/articles/" + japanese + "/appeals").path("appeals[0].summary");
        int height = given().queryParam("url", "https://news.example.org/" + japanese)
                .queryParam("maxwidth", 320)
                .get("/oembed")
                .path("height");
        int lines = (summary.length() + 16) / 17; // 277 pixels of words, a letter of 16
        assertThat(height).isGreaterThan(140 + 24 * lines);
    }

    @Test
    void whoeverFollowsALinkThatLeadsNowhereIsToldInWords() {
        given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .get("/go/ap_00000000000000000000")
                .then()
                .statusCode(404)
                .contentType(startsWith("text/html"))
                .header("Cache-Control", "no-store")
                .body(containsString("leads nowhere"));
        given().get("/go/ap_00000000000000000000").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void oEmbedSpeaksXmlToo() {
        given().queryParam("url", url)
                .queryParam("format", "xml")
                .get("/oembed")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/xml"))
                .body("oembed.type", equalTo("rich"))
                .body("oembed.html", startsWith("<iframe"));
    }

    @Test
    void oEmbedSaysWhatItCannotDo() {
        List<LogRecord> errors = new CopyOnWriteArrayList<>();
        Logger.getLogger("").addHandler(errorsInto(errors));
        given().queryParam("url", url)
                .queryParam("format", "yaml")
                .get("/oembed")
                .then()
                .statusCode(501)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:almoner:problem:not-implemented"))
                .body("detail", containsString("json or xml"));
        assertThat(errors).isEmpty();
        given().queryParam("url", "https://news.example.org/other")
                .get("/oembed")
                .then()
                .statusCode(404);
        given().queryParam("url", "not a url").get("/oembed").then().statusCode(404);
        given().get("/oembed").then().statusCode(400);
    }

    private static Handler errorsInto(List<LogRecord> errors) {
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                errors.add(entry);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        handler.setLevel(Level.SEVERE);
        return handler;
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0", "-5", "1.5", "99999999999", "%20"})
    void oEmbedTakesNoWidthThatIsNone(String width) {
        for (String name : new String[] {"maxwidth", "maxheight"}) {
            given().urlEncodingEnabled(false)
                    .get("/oembed?url=" + OEmbedResource.encoded(url) + "&" + name + "=" + width)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:almoner:problem:invalid-input"))
                    .body("violations[0].field", equalTo(name));
        }
    }

    @Test
    void theFeedSnippetHasNoScriptAndNoStyle() {
        Document snippet = page("/embed/" + id + "/feed");
        assertThat(snippet.select("script, style, iframe, [style], [class]")).isEmpty();
        assertThat(snippet.select("a").attr("href")).startsWith("http").endsWith("/go/" + appeal);
    }

    @Test
    void theFeedSnippetSaysItsLanguageAndDirection() {
        String arabic = "embed-" + UUID.randomUUID();
        put(
                arabic,
                "وصلت العاصفة من الغرب ظهراً.\n\nيمكنكم التبرع لليونيسف لتوفير الغذاء والدواء للأطفال عبر"
                        + " https://www.unicef.org/donate",
                "العاصفة");
        Element words = page("/embed/" + arabic + "/feed").selectFirst("p");
        assertThat(words.attr("lang")).isEqualTo("ar");
        assertThat(words.attr("dir")).isEqualTo("rtl");
    }

    @Test
    void aCardSpeaksTheArticlesLanguage() {
        String german = "embed-" + UUID.randomUUID();
        put(
                german,
                "Das Wasser stieg in der Nacht.\n\nWer helfen möchte, kann an Ärzte ohne Grenzen spenden: "
                        + "https://www.aerzte-ohne-grenzen.de/spenden",
                "Hochwasser");
        Document page = page("/embed/" + german);
        assertThat(page.select("html").attr("lang")).startsWith("de");
        assertThat(page.select(".act a").text()).startsWith("Spenden");
        given().get("/api/v1/articles/" + german + "/appeals").then().body("appeals[0].link.label", equalTo("Spenden"));
    }
}
