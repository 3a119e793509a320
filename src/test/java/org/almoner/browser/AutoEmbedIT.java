package org.almoner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One tag on the template, and the card stands where the passage stood. */
class AutoEmbedIT extends BrowserSuite {
    private static final String LINKED = APPEAL.replace("click here", "<a href='https://old.example/'>click here</a>");

    private static String auto() {
        return tag().replace("async", "async data-auto");
    }

    /** Opens the page as the site publishes it, and says where the words behind the passage stand. */
    private void publish(String body) {
        open(auto() + "<link rel=canonical href='https://news.example/" + id + "'>", body);
    }

    private void assertCardInThePlaceOf(String words) {
        awaitEvent("load");
        assertThat(donate()).isVisible();
        assertThat(donate()).hasAttribute("href", "https://donate.redcross.org.uk/");
        assertNothingMoved();
        Locator host = page.locator("donation-appeal");
        assertThat(host).hasCount(1);
        assertThat(host.textContent()).contains(words);
        assertThat(page.locator("a[href*='old.example']")).hasCount(0);
        assertThat(page.getByText("A meeting is to be held")).isVisible();
        assertAccessible();
    }

    @Test
    void aParagraph() {
        store();
        publish(article("<p>" + LINKED + ".</p>"));
        assertCardInThePlaceOf("click here.");
    }

    @Test
    void aParagraphWhoseTypographyTheTemplateImproved() {
        store(article(
                "<p>" + APPEAL.replace("Port Ellery", "Port Ellery - and the people of \"Low Quay\"") + "...</p>"));
        publish(article(
                "<p>\n  If&#32;you would&nbsp;like to   donate to the Red&nbsp;Cross Storm App&shy;eal, which will"
                        + " help\n\t provide tarpaulins, soup and dry clothes to&#8239;families in Port Ellery – and the people of"
                        + " “Low Quay”, click here…\n</p>"));
        assertCardInThePlaceOf("Low Quay");
    }

    @Test
    void aParagraphFullOfInlineTags() {
        store();
        publish(article("<p><em>"
                + LINKED.replace("Red Cross", "<b>Red <span>Cr</span>oss</b>").replace("soup", "<i>so</i>up")
                + "</em><strong>.</strong></p>"));
        assertCardInThePlaceOf("Red Cross Storm Appeal");
    }

    @Test
    void aParagraphAsAFrameworkRendersIt() {
        store();
        publish(article("<p><!-- -->" + APPEAL.replace("to donate", "to<!-- --> <!-- -->donate") + "<!-- -->.</p>"));
        assertCardInThePlaceOf("click here");
    }

    @Test
    void aBoxBesideTheText() {
        store();
        publish("<article>" + BEFORE
                + "<section><div style='padding:20px;border:2px solid'><span>" + LINKED + ".</span></div></section>"
                + AFTER
                + "</article>");
        assertCardInThePlaceOf("click here");
    }

    @Test
    void aParagraphThatThePageBringsLater() {
        store();
        publish(article("<p id=late style='min-height:6em'></p>"));
        page.waitForTimeout(300);
        page.evaluate("words => { late.innerHTML = words }", LINKED + ".");
        assertCardInThePlaceOf("click here");
    }

    @Test
    void aParagraphWithSoftHyphensAndSpacesThatDoNotBreak() {
        store();
        publish(article("<p>"
                + LINKED.replace("tarpaulins", "tar&shy;pau<wbr>&shy;lins").replace(" Appeal", "&nbsp;Appeal")
                + ".</p>"));
        assertCardInThePlaceOf("click here");
    }

    @Test
    void aParagraphBrokenByHand() {
        store();
        publish(article("<p>" + LINKED.replace(", which", ",<br>which") + ".</p>"));
        assertCardInThePlaceOf("click here");
    }

    @Test
    void aQuotation() {
        store();
        publish(article("<blockquote><p>“" + LINKED + ".”</p></blockquote>"));
        assertCardInThePlaceOf("click here");
    }

    @Test
    void aPageOfComponents() {
        store();
        publish("<amp-layout>" + article("<amp-text><p>" + LINKED + ".</p></amp-text>") + "</amp-layout>");
        assertCardInThePlaceOf("click here");
    }

    @Test
    void aColumnOfAGrid() {
        store();
        publish("<div style='display:grid;grid-template-columns:1fr 2fr'>" + BEFORE + "<p>" + LINKED + ".</p></div>"
                + AFTER);
        assertCardInThePlaceOf("click here");
    }

    @Test
    void aBoxThatFloats() {
        store();
        publish(article(
                "<div style='float:right;width:40%;padding:1em'><h3>How to help</h3><p>" + LINKED + ".</p></div>"));
        assertCardInThePlaceOf("click here");
    }

    @Test
    void wherePassagesAreLinesOfAListEachCardKeepsToItsLine() {
        String list = "<h2>How to help</h2><ul>"
                + "<li><a href='https://www.oxfam.org.uk/donate/'>Oxfam GB</a> is drilling wells.</li>"
                + "<li><a href='https://www.savethechildren.org.uk/donate'>Save the Children UK</a> runs mobile clinics.</li></ul>";
        store(article(list));
        publish("<style>main{font:17px/1.55 system-ui}</style>" + article(list));
        awaitEvent("load");
        assertThat(donate()).hasCount(2);
        assertNothingMoved();
        for (Locator host : page.locator("donation-appeal").all()) {
            BoundingBox line = host.boundingBox();
            BoundingBox button = host.locator("[part=button]").boundingBox();
            assertThat(button.y).isGreaterThanOrEqualTo(line.y);
            assertThat(button.y + button.height).isLessThanOrEqualTo(line.y + line.height);
            BoundingBox proof = host.locator("[part=proof]").boundingBox();
            assertThat(proof.x + proof.width).isLessThanOrEqualTo(button.x);
        }
        assertAccessible();
    }

    @Test
    void anItemOfAList() {
        store();
        publish(article("<ul><li>Ferries: 0123</li><li>" + LINKED + ".</li><li>Schools: closed</li></ul>"));
        assertCardInThePlaceOf("click here");
        assertThat(page.getByText("Schools: closed")).isVisible();
    }

    @Test
    void aListOfOneItem() {
        store();
        publish(article("<ul><li>" + LINKED + ".</li></ul>"));
        assertCardInThePlaceOf("click here");
    }

    @Test
    void aCellOfATable() {
        store();
        publish(article("<table><tr><td>Help</td><td>" + LINKED + ".</td></tr></table>"));
        assertCardInThePlaceOf("click here");
    }

    @Test
    void aHeading() {
        store();
        publish(article("<h2>" + LINKED + "</h2>"));
        assertCardInThePlaceOf("click here");
    }

    @Test
    void aParagraphWithItsOwnStyleAndAnIcon() {
        store();
        publish("<style>article>p{margin:30px;text-indent:2em}article>p>a{padding:3px}</style>"
                + article("<p>" + LINKED + ".<svg width=9 height=9></svg></p>"));
        assertCardInThePlaceOf("click here");
    }

    @Test
    void wherePuttingTheCardInWouldMoveThePageItIsLeftAsItWas() {
        store();
        publish("<style>article>p:first-letter{font-size:3em}</style>" + article("<p>" + LINKED + ".</p>"));
        page.waitForTimeout(500);
        assertThat(page.locator("donation-appeal")).hasCount(0);
        assertThat(page.getByRole(AriaRole.LINK)).hasAttribute("href", "https://old.example/");
        assertNothingMoved();
    }

    @Test
    void twoParagraphsThatAreOnePassage() {
        String second = "You can also text STORM to 70141 to give £5 to the Red Cross.";
        store(article("<p>" + APPEAL + ".</p><p>" + second + "</p>"));
        publish(article("<p>" + LINKED + ".</p><p>" + second + "</p>"));
        assertCardInThePlaceOf("click here");
    }

    @Test
    void theSecondOfTwoWhenItsSurroundingsAreTheOnesMeant() {
        store();
        publish("<p>Read more.</p><p class=teaser>" + APPEAL + ".</p><p>Other news.</p>"
                + article("<p>" + LINKED + ".</p>"));
        assertCardInThePlaceOf("click here");
        assertThat(page.locator(".teaser donation-appeal")).hasCount(0);
    }

    @Test
    void theVisibleOneOfTwo() {
        store();
        publish("<div style='display:none'>" + article("<p>" + APPEAL + ".</p>").replace("A meeting", "One meeting")
                + "</div>" + article("<p>" + LINKED + ".</p>"));
        assertCardInThePlaceOf("click here");
    }

    @Test
    void anArticleThatSaysItsOwnId() {
        store();
        open(auto(), "<div data-article='" + id + "'>" + article("<p>" + LINKED + ".</p>") + "</div>");
        assertCardInThePlaceOf("click here");
    }

    @ParameterizedTest
    @CsvSource({"320, 24", "420, 18", "900, 18", "900, 40", "700, 14"})
    void everySizeOfPassage(int width, int font) {
        page.setViewportSize(width, 700);
        name = "sized-" + width + "-" + font;
        store();
        publish("<style>main{font:" + font + "px/1.5 system-ui}</style>" + article("<p>" + LINKED + ".</p>"));
        assertCardInThePlaceOf("click here");
        BoundingBox card = page.locator("[part=card]").boundingBox();
        BoundingBox button = donate().boundingBox();
        assertThat(button.x + button.width).isLessThanOrEqualTo(card.x + card.width);
        assertThat(button.y + button.height).isLessThanOrEqualTo(card.y + card.height);
    }

    @Test
    void wherePassageAndOtherWordsShareALineTheWordsStayAndLeadToTheVerifiedLink() {
        store(article("<p>The water is going down. " + APPEAL + ". Rain is expected on Sunday, forecasters say.</p>"));
        publish(article(
                "<p>The water is going down. " + LINKED + ". Rain is expected on Sunday, forecasters say.</p>"));
        awaitEvent("load");
        Locator link = page.locator("donation-appeal a[part=link]");
        assertThat(link).hasAttribute("href", "https://donate.redcross.org.uk/");
        assertThat(page.getByText("If you would like to donate")).isVisible();
        assertThat(page.locator("a[href*='old.example']")).hasCount(0);
        assertNothingMoved();
        assertAccessible();
        page.getByText("click here").click();
        page.waitForURL("https://donate.redcross.org.uk/");
    }

    @Test
    void linesBrokenByHandKeepTheirPlace() {
        store("<article><div>The storm came at noon.<br><br>" + APPEAL
                + ".<br><br>Ferries stay in port.</div></article>");
        publish("<article><div>The storm came at noon.<br><br>" + LINKED
                + ".<br><br>Ferries stay in port.</div></article>");
        awaitEvent("load");
        assertThat(page.locator("donation-appeal a[part=link]"))
                .hasAttribute("href", "https://donate.redcross.org.uk/");
        assertNothingMoved();
    }

    @Test
    void aPassageThatIsNotOnThePageChangesNothing() {
        store();
        publish(article("<p>The council has made no appeal.</p>"));
        String before = (String) page.evaluate("document.querySelector('main').innerHTML");
        page.waitForTimeout(500);
        assertThat(page.evaluate("document.querySelector('main').innerHTML")).isEqualTo(before);
        assertNothingMoved();
    }

    @Test
    void aPassageWithAFormInItIsLeftAlone() {
        store();
        String body = article("<p>" + APPEAL + ". <button>Sign up</button></p>");
        publish(body.replace(". <button>Sign up</button>", "<button></button>."));
        page.waitForTimeout(500);
        assertThat(page.locator("donation-appeal")).hasCount(0);
        assertThat(page.getByText("If you would like to donate")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='https://old.example/' style='display:block'><p>%s</p></a>",
                "<a href='https://old.example/' style='display:block'>%s</a>",
                "<button>%s</button>",
                "<label style='display:block'>%s</label>",
                "<details open><summary><p>%s</p></summary></details>"
            })
    void aPassageInsideWhatIsClickedAsAWholeIsLeftAsItWas(String box) {
        store();
        publish(article(box.formatted(APPEAL + ".")));
        page.waitForTimeout(800);
        assertThat(page.locator("donation-appeal")).hasCount(0);
        assertThat(page.getByText("If you would like to donate")).isVisible();
        assertNothingMoved();
    }

    @Test
    void whereThereIsNothingToShowThePassageIsAsItWas() {
        store();
        String answer = Stage.service()
                .get("/api/v1/articles/" + id + "/appeals")
                .body()
                .replaceAll("\"url\":\"https://[^\"]*\"", "\"url\":\"mailto:nobody\"");
        answerEveryQuestionWith(answer);
        publish(article("<p>" + LINKED + ".</p>"));
        awaitEvent("empty");
        assertThat(page.locator("donation-appeal")).hasCount(0);
        assertThat(page.getByRole(AriaRole.LINK)).hasAttribute("href", "https://old.example/");
        assertNothingMoved();
    }

    @Test
    void whereTheCardFailsThePassageIsAsItWas() {
        store();
        String answer = Stage.service()
                .get("/api/v1/articles/" + id + "/appeals")
                .body()
                .replaceAll("\"registers\":\\[", "\"wrong\":[");
        answerEveryQuestionWith(answer);
        publish(article("<p>" + LINKED + ".</p>"));
        awaitEvent("error");
        assertThat(page.locator("donation-appeal")).hasCount(0);
        assertThat(page.getByRole(AriaRole.LINK)).hasAttribute("href", "https://old.example/");
        assertNothingMoved();
    }

    private void answerEveryQuestionWith(String answer) {
        page.route(
                "**/api/v1/appeals?**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                        .setBody(answer)));
    }

    @Test
    void aLanguageAsWordPressWritesItIsUnderstood() {
        store();
        open(
                auto().replace("data-auto", "data-auto data-lang=en_US")
                        + "<link rel=canonical href='https://news.example/" + id + "'>",
                article("<p>" + LINKED + ".</p>"));
        awaitEvent("load");
        assertThat(donate()).isVisible();
        assertThat(page.locator("option:checked")).hasText("United Kingdom");
        assertNothingMoved();
    }

    @Test
    void withoutTheWordsOfAnotherLanguageTheCardSpeaksTheArticles() {
        store();
        page.route("**/w/lang", Route::abort);
        open(
                auto().replace("data-auto", "data-auto data-lang=de")
                        + "<link rel=canonical href='https://news.example/" + id + "'>",
                article("<p>" + LINKED + ".</p>"));
        assertCardInThePlaceOf("click here");
    }

    @Test
    void withTheServiceDownThePageIsAsItWas() {
        page.route("**/api/**", Route::abort);
        publish(article("<p>" + LINKED + ".</p>"));
        awaitEvent("error");
        assertThat(page.getByRole(AriaRole.LINK)).hasAttribute("href", "https://old.example/");
        assertNothingMoved();
    }

    @Test
    void underAStrictContentSecurityPolicy() {
        store();
        open(
                auto() + "<link rel=canonical href='https://news.example/" + id + "'>",
                article("<p>" + LINKED + ".</p>"),
                Map.of(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src " + Stage.origin() + "; connect-src " + Stage.origin()));
        awaitEvent("load");
        assertThat(donate()).isVisible();
        assertThat((java.util.List<?>) page.evaluate("refused")).isEmpty();
        assertNothingMoved();
    }

    @Test
    void aDarkPage() {
        store();
        publish("<style>body{background:#101418;color:#e8e8e8;font:18px/1.6 system-ui;max-width:40em}</style>"
                + article("<p>" + LINKED + ".</p>"));
        assertCardInThePlaceOf("click here");
        assertThat(page.locator("[part=card]")).hasCSS("background-color", "rgb(28, 36, 34)");
    }
}
