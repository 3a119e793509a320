package org.almoner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a reader gets from the one tag. */
class WidgetIT extends BrowserSuite {
    private static final String NO_APPEAL = "<article>" + BEFORE + AFTER + "</article>";

    @Test
    void theCardShowsTheAppealWithItsVerifiedLinkByOneRequest() {
        store();
        open(tag(), BEFORE + element() + element() + AFTER);

        Locator card = page.getByRole(AriaRole.GROUP).first();
        assertThat(card).containsText("Donate to the Red Cross Storm Appeal");
        assertThat(card).containsText("tarpaulins, soup and dry clothes");
        assertThat(card).containsText("British Red Cross · donate.redcross.org.uk");
        assertThat(donate().first()).hasAttribute("href", "https://donate.redcross.org.uk/");
        assertThat(page.getByText("How to help").first()).isHidden();
        assertThat(requests.stream().filter(url -> url.contains("/api/v1/articles")))
                .hasSize(1);
    }

    @Test
    void namesThatThePageTakesAfterTheTagAreFree() {
        store();
        open(tag().replace(" async", ""), element() + "<script>var script = 1; let here = 2</script>");
        assertThat(donate()).isVisible();
        assertThat(page.evaluate("script + here")).isEqualTo(3);
    }

    @Test
    void namesThatThePageHasTakenDoNotMatterNorDoesASecondTag() {
        store();
        open("<script>let script = 1; var here = 2</script>" + tag() + tag(), element());
        assertThat(donate()).isVisible();
        page.waitForLoadState();
        assertThat(page.evaluate("script + here")).isEqualTo(3);
    }

    @Test
    void theArticleIsFoundByItsAddressToo() {
        store();
        open(tag(), "<donation-appeal url='https://news.example/" + id + "?utm_source=mail'></donation-appeal>");
        assertThat(donate()).isVisible();
    }

    @Test
    void withTheServiceDownThePagesOwnWordsAreShown() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        open("<script src='http://127.0.0.1:" + closed + "/widget.js' async></script>", element());
        assertThat(page.getByText("How to help")).isVisible();
        assertNothingMoved();
    }

    @Test
    void whenTheServiceGoesAwayThePagesOwnWordsAreShownAndThePageIsTold() {
        page.route("**/api/v1/articles/**", Route::abort);
        open(tag(), element());
        awaitEvent("error");
        assertThat(page.getByText("How to help")).isVisible();
    }

    @Test
    void anAnswerThatIsNoneLeavesThePagesOwnWords() {
        for (String answer : List.of("", "null", "[]", "<html>", "{\"appeals\":[{}]}", "{\"appeals\":{}}")) {
            page.unrouteAll();
            page.route(
                    "**/api/v1/articles/**",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                            .setBody(answer)));
            open(tag(), element());
            awaitEvent("error");
            assertThat(page.getByText("How to help")).isVisible();
        }
    }

    @Test
    void anArticleWithNothingToShowLeavesThePagesOwnWords() {
        store(NO_APPEAL);
        open(tag(), element());
        awaitEvent("empty");
        assertThat(page.getByText("How to help")).isVisible();
    }

    @Test
    void anArticleThatIsNotKnownLeavesThePagesOwnWords() {
        open(tag(), element());
        awaitEvent("empty");
        assertThat(page.getByText("How to help")).isVisible();
    }

    @Test
    void underAStrictContentSecurityPolicyNothingIsRefused() {
        store();
        String policy = "default-src 'none'; script-src " + Stage.origin() + "; connect-src " + Stage.origin();
        open(tag(), element(), Map.of("Content-Security-Policy", policy));
        assertThat(donate()).isVisible();
        assertThat(donate()).hasCSS("background-color", "rgb(10, 99, 86)");
        assertThat((List<?>) page.evaluate("refused")).isEmpty();
    }

    @Test
    void underAPolicyOfNoncesTheLoaderHandsItsOwnOn() {
        store();
        open(
                tag().replace("<script", "<script nonce=once"),
                element(),
                Map.of("Content-Security-Policy", "script-src 'nonce-once'"));
        assertThat(donate()).isVisible();
    }

    @Test
    void aPinnedScriptRunsWithItsHashAndNotWithAnother() {
        store();
        String snippet = io.restassured.path.json.JsonPath.from(
                        Stage.service().get("/widget.json").body())
                .getString("snippet");
        open(snippet, element());
        assertThat(donate()).isVisible();

        open(snippet.replace("sha384-", "sha384-AAAA"), element());
        page.waitForLoadState();
        assertThat(page.getByText("How to help")).isVisible();
    }

    @Test
    void aPinnedScriptRunsUnderTrustedTypes() {
        store();
        String snippet = io.restassured.path.json.JsonPath.from(
                        Stage.service().get("/widget.json").body())
                .getString("snippet");
        open(snippet, element(), Map.of("Content-Security-Policy", "require-trusted-types-for 'script'"));
        assertThat(donate()).isVisible();
        assertThat((List<?>) page.evaluate("refused")).isEmpty();
    }

    @Test
    void nothingIsKeptOnTheReadersMachine() {
        store();
        open(tag(), element());
        awaitEvent("load");
        assertThat(context.cookies()).isEmpty();
        assertThat(page.evaluate(
                        "async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length,"
                                + " document.cookie].join()"))
                .isEqualTo("0,0,0,");
        assertThat(requests)
                .allMatch(url -> url.startsWith(Stage.origin())
                        || url.startsWith(Stage.site().origin()));
    }

    @Test
    void whatACharityIsCalledIsTextAndNothingElse() throws IOException {
        store();
        String hostile = "<img src=x onerror='window.hit=1'>\\\"><script>window.hit=1</script>$&";
        String answer = Stage.service()
                .get("/api/v1/articles/" + id + "/appeals")
                .body()
                .replace("British Red Cross", hostile)
                .replace("Donate to the Red Cross Storm Appeal", "Donate to " + hostile)
                .replace("Port Ellery", hostile);
        page.route(
                "**/api/v1/articles/**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                        .setBody(answer)));
        open(tag(), element());
        assertThat(page.getByRole(AriaRole.GROUP)).containsText("<img src=x onerror='window.hit=1'>\"><script>");
        assertThat(page.evaluate("window.hit")).isNull();
    }

    @Test
    void aLinkThatIsNotOfTheWebIsNotShown() {
        store();
        String answer = Stage.service()
                .get("/api/v1/articles/" + id + "/appeals")
                .body()
                .replaceAll("\"url\":\"https://[^\"]*\"", "\"url\":\"javascript:window.hit=1\"");
        page.route(
                "**/api/v1/articles/**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                        .setBody(answer)));
        open(tag(), element());
        awaitEvent("empty");
        assertThat(page.getByText("How to help")).isVisible();
    }

    @Test
    void everyPartIsReachedAndUsedByKeyboard() {
        store();
        open(tag(), element());
        awaitEvent("load");
        page.keyboard().press("Tab");
        assertThat(focused()).isEqualTo("register");
        page.keyboard().press("Tab");
        assertThat(focused()).isEqualTo("country");
        chooseByItsFirstLetter("United States");
        assertThat(page.getByRole(AriaRole.GROUP)).containsText("American Red Cross");
        chooseByItsFirstLetter("United Kingdom");
        page.keyboard().press("Tab");
        assertThat(focused()).isEqualTo("button");
        page.keyboard().press("Enter");
        page.waitForURL("https://donate.redcross.org.uk/");
    }

    @Test
    void theCardIsCalledByTheCharityThatItsButtonLeadsTo() {
        store();
        String answer = Stage.service()
                .get("/api/v1/articles/" + id + "/appeals")
                .body()
                .replace("Donate to the Red Cross Storm Appeal", "Donate to the British Red Cross");
        page.route(
                "**/api/v1/articles/**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                        .setBody(answer)));
        open(tag(), element().replace("<donation-appeal", "<donation-appeal country=us"));
        assertCalled("Donate to the American Red Cross");
        page.getByRole(AriaRole.COMBOBOX).selectOption("United Kingdom");
        assertCalled("Donate to the British Red Cross");
    }

    private void assertCalled(String headline) {
        assertThat(page.locator("[part=headline]")).hasText(headline);
        assertThat(page.getByRole(AriaRole.GROUP)).hasAccessibleName(headline);
        assertThat(page.getByRole(AriaRole.COMBOBOX)).hasAccessibleName(headline);
    }

    /** From one country with that letter to the next: of more letters the browser forgets the first after a second. */
    private void chooseByItsFirstLetter(String country) {
        for (int press = 0; press < 30 && !chosen().equals(country); press++) {
            page.keyboard().press(country.substring(0, 1));
        }
        assertThat(chosen()).isEqualTo(country);
    }

    private String chosen() {
        return (String) page.evaluate("document.activeElement.shadowRoot.activeElement.selectedOptions[0].text");
    }

    private String focused() {
        return (String) page.evaluate("document.activeElement.shadowRoot.activeElement.getAttribute('part')");
    }

    @Test
    void theBrowsersRegionChoosesAmongAlternatives() {
        visitor(new NewContextOptions().setLocale("en-US"));
        store();
        open(tag(), element());
        assertThat(page.getByRole(AriaRole.GROUP)).containsText("American Red Cross");
        assertThat(donate()).hasAttribute("href", "https://www.redcross.org/donate/donation.html");
        assertThat(requests).noneMatch(url -> url.contains("country="));
    }

    @Test
    void theAttributeChoosesBeforeTheBrowserAndTheReaderAfterBoth() {
        visitor(new NewContextOptions().setLocale("en-US"));
        store();
        open(tag(), element().replace("<donation-appeal", "<donation-appeal country=gb"));
        assertThat(donate()).hasAttribute("href", "https://donate.redcross.org.uk/");
        page.getByRole(AriaRole.COMBOBOX).selectOption("United States");
        assertThat(donate()).hasAttribute("href", "https://www.redcross.org/donate/donation.html");
        assertThat(requests.stream().filter(url -> url.contains("/api/v1/articles")))
                .hasSize(1);
    }

    @Test
    void anElementWhoseAttributesComeOneByOneAsksOnce() {
        store();
        open(tag(), "");
        page.waitForFunction("!!customElements.get('donation-appeal')");
        page.evaluate(
                "id => { const made = document.createElement('donation-appeal');"
                        + "for (const [name, value] of [['country', 'US'], ['max', 1], ['article', id]]) made.setAttribute(name, value);"
                        + "document.querySelector('main').append(made) }",
                id);
        assertThat(page.getByRole(AriaRole.GROUP)).containsText("American Red Cross");
        assertThat(requests.stream().filter(url -> url.contains("/api/"))).hasSize(1);
    }

    @Test
    void aBrowserThatSendsNoBeaconsShowsTheCardAllTheSame() {
        context.addInitScript("delete Navigator.prototype.sendBeacon");
        store();
        open(tag(), element());
        awaitEvent("load");
        page.evaluate("addEventListener('click', event => event.preventDefault())");
        donate().click();
        page.waitForTimeout(1500); // long enough for a view; what is thrown fails the test
        assertThat(page.evaluate("told.join()")).isEqualTo("load,click");
    }

    @Test
    void thePageIsToldOfTheLoadOnceAndOfAClick() {
        store();
        open(tag(), element().replace("<donation-appeal", "<donation-appeal max=1 theme=light lang=en"));
        awaitEvent("load");
        page.evaluate("addEventListener('appeal:click', event => window.clicked = event.detail.url)");
        page.evaluate("addEventListener('click', event => event.preventDefault())");
        donate().click();
        assertThat(page.evaluate("window.clicked")).isEqualTo("https://donate.redcross.org.uk/");
        assertThat(page.evaluate("told.join()")).isEqualTo("load,click");
    }

    @Test
    void viewsAndClicksAreCountedWithoutAnythingThatTellsReadersApart() {
        store();
        List<Request> beacons = beacons();
        open(tag(), element());
        awaitEvent("load");
        page.evaluate("addEventListener('click', event => event.preventDefault())");
        donate().click();
        page.waitForCondition(() -> beacons.size() == 2);
        assertThat(beacons.stream().map(Request::postData))
                .satisfiesExactlyInAnyOrder(
                        view -> assertThat(view)
                                .matches(
                                        "\\{\"events\":\\[\\{\"appeal\":\"ap_\\w{20}\",\"kind\":\"view\",\"n\":\"[\\w-]{8,32}\"}]}"),
                        click -> assertThat(click)
                                .matches(
                                        "\\{\"events\":\\[\\{\"appeal\":\"ap_\\w{20}\",\"kind\":\"click\",\"n\":\"[\\w-]{8,32}\"}]}"));
        assertThat(beacons).allSatisfy(beacon -> assertThat(beacon.headers()).doesNotContainKey("cookie"));
    }

    @Test
    void aCardThatWasNeverInSightIsNotCounted() {
        store();
        List<Request> beacons = beacons();
        open(tag(), "<div style='height:3000px'></div>" + element());
        awaitEvent("load");
        page.waitForTimeout(1500);
        assertThat(beacons).isEmpty();
        page.getByRole(AriaRole.GROUP).scrollIntoViewIfNeeded();
        page.waitForCondition(() -> beacons.size() == 1);
    }

    @Test
    void whoeverAsksNotToBeTrackedIsNotCounted() {
        for (String wish : List.of("'doNotTrack', {value: '1'}", "'globalPrivacyControl', {value: true}")) {
            visitor(new NewContextOptions());
            context.addInitScript("Object.defineProperty(navigator, " + wish + ")");
            List<Request> beacons = beacons();
            if (wish.contains("doNot")) {
                store();
            }
            open(tag(), element());
            awaitEvent("load");
            page.evaluate("addEventListener('click', event => event.preventDefault())");
            donate().click();
            page.waitForTimeout(1500);
            assertThat(beacons).as(wish).isEmpty();
        }
    }

    private List<Request> beacons() {
        List<Request> beacons = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().equals(Stage.origin() + "/api/v1/beacons")) {
                beacons.add(request);
            }
        });
        return beacons;
    }

    @Test
    void inRoomThatThePageReservesNothingMoves() {
        store();
        open(tag() + "<style>donation-appeal{display:block;min-height:8em}</style>", BEFORE + element() + AFTER);
        awaitEvent("load");
        assertNothingMoved();
    }

    @Test
    void inRoomOfAFixedHeightNothingMovesOnAPhoneEither() {
        page.setViewportSize(320, 640);
        store();
        open(tag() + "<style>donation-appeal{display:block;height:8em}</style>", BEFORE + element() + AFTER);
        awaitEvent("load");
        assertThat(donate()).isInViewport();
        assertNothingMoved();
    }

    @Test
    void anAnswerThatThePageHasIsShownWithoutARequest() {
        store();
        String answer =
                Stage.service().get("/api/v1/articles/" + id + "/appeals").body();
        open("", "<donation-appeal id=early></donation-appeal><donation-appeal id=late></donation-appeal>");
        page.evaluate("answer => { early.data = JSON.parse(answer) }", answer);
        page.addScriptTag(
                new com.microsoft.playwright.Page.AddScriptTagOptions().setUrl(Stage.origin() + "/widget.js"));
        page.waitForFunction("!!customElements.get('donation-appeal')");
        page.evaluate("answer => { late.data = JSON.parse(answer) }", answer);
        assertThat(donate()).hasCount(2);
        assertThat(requests).noneMatch(url -> url.contains("/api/v1/articles"));
    }

    @Test
    void theButtonSaysWhatFrameAndFeedSay() {
        store("<article><p>La tempête est arrivée de l'ouest à midi et le port est fermé jusqu'à jeudi.</p>"
                + "<p>Pour aider les sinistrés, vous pouvez faire un don à la Croix-Rouge française :"
                + " <a href='https://donner.croix-rouge.fr/'>donner.croix-rouge.fr</a>.</p></article>");
        open(tag(), element());
        assertThat(page.locator("[part=card]")).hasAttribute("lang", "fr");
        assertThat(page.locator("[part=button]")).hasText("Faire un don");
        assertThat(Stage.service().get("/embed/" + id).body()).contains(">Faire un don<");
    }

    @Test
    void theButtonMaySpeakAnotherLanguageThanTheArticle() {
        store();
        open(tag(), element().replace("<donation-appeal", "<donation-appeal lang=de-CH"));
        assertThat(page.locator("[part=button]")).hasText("Spenden");
        assertThat(page.locator("[part=card]")).hasAttribute("lang", "en");
        page.evaluate("() => document.querySelector('donation-appeal').setAttribute('lang', 'nb')");
        assertThat(page.locator("[part=button]")).hasText("Gi en gave");
        page.evaluate("() => document.querySelector('donation-appeal').setAttribute('lang', 'el')");
        assertThat(page.locator("[part=button]")).hasText("Donate");
    }

    @Test
    void aLanguageMayBeWrittenAsSystemsWriteIt() {
        store();
        open(tag(), element().replace("<donation-appeal", "<donation-appeal lang=de_DE"));
        assertThat(page.locator("[part=button]")).hasText("Spenden");
        assertThat(page.locator("option:checked")).hasText("Vereinigtes Königreich");
    }

    @Test
    void aLanguageThatTheBrowserCannotReadIsNoReasonToShowNothing() {
        store();
        String answer =
                Stage.service().get("/api/v1/articles/" + id + "/appeals").body();
        for (String language : List.of("zh-cmn-Hans", "sgn-ase", "i-klingon")) {
            page.unrouteAll();
            page.route(
                    "**/api/v1/articles/**",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                            .setBody(answer.replace("\"language\":\"en\"", "\"language\":\"" + language + "\""))));
            open(tag(), element());
            awaitEvent("load");
            assertThat(page.locator("[part=card]")).hasAttribute("lang", language);
            assertThat(page.locator("option:checked")).hasText("United Kingdom");
        }
    }
}
