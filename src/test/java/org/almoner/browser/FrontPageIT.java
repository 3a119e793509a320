package org.almoner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page that shows a newcomer what this is. */
class FrontPageIT extends BrowserSuite {
    private Locator mark() {
        return page.locator("#reading mark");
    }

    private Locator card() {
        return page.locator("donation-appeal").getByRole(AriaRole.GROUP);
    }

    private void choose(String sample) {
        page.getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName(sample))
                .click();
    }

    private void open() {
        page.navigate(Stage.origin() + "/");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("appeal");
    }

    @Test
    void aSampleIsFoundMarkedAndShownAsACard() {
        open();
        assertThat(mark()).containsText("If you would like to donate to the Red Cross Flood Appeal");
        assertThat(page.locator(".passage")).containsText("verified");
        assertThat(page.locator(".passage")).containsText("register entry GB-CHC-220949");
        assertThat(card()).containsText("British Red Cross");
        assertThat(page.locator("#snippet")).containsText("<donation-appeal article=");
        assertThat(page.locator("#auto")).containsText("data-auto");
        assertThat(page.locator("#json")).containsText("\"verdict\": \"verified\"");
    }

    @Test
    void theCardIsAliveAndChangesCountry() {
        open();
        card().getByRole(AriaRole.COMBOBOX).selectOption("United States");
        assertThat(card()).containsText("American Red Cross");
    }

    @Test
    void whereTheLinkIsLostTheRegistrysIsShown() {
        open();
        choose("Link lost");
        assertThat(page.locator(".passage")).containsText("from the registry");
        assertThat(card()).containsText("Oxfam GB");
    }

    @Test
    void anArabicArticleRunsFromTheRight() {
        open();
        choose("العربية");
        assertThat(card()).containsText("التبرع");
        assertThat(page.locator("#reading")).hasCSS("direction", "rtl");
        assertThat(page.locator("#reading")).hasAttribute("lang", "ar");
    }

    @Test
    void nothingMovesWhileItLoads() {
        page.setViewportSize(1280, 900);
        // The page waits three seconds for the card's script.
        page.addInitScript("{ const wait = setTimeout;"
                + " window.setTimeout = (work, time, ...given) => wait(work, time === 3000 ? 1e9 : time, ...given); }");
        open();
        assertThat(card()).isVisible();
        page.waitForTimeout(300);
        assertNothingMoved();
    }

    @Test
    void aSnippetIsCopiedOrSelectedAndSaysWhich() {
        context.grantPermissions(java.util.List.of("clipboard-read", "clipboard-write"));
        open();
        clickAndAwaitWord("auto", "Copied");
        assertThat((String) page.evaluate("navigator.clipboard.readText()")).endsWith("data-auto async></script>");

        page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed')); }");
        clickAndAwaitWord("snippet", "Selected");
        assertThat((String) page.evaluate("getSelection().toString()")).contains("<donation-appeal");
    }

    /** The word is there for two seconds, in which a test may be held up. */
    private void clickAndAwaitWord(String snippet, String word) {
        page.evaluate(
                "name => { const button = document.querySelector(`[data-copy=${name}]`); window.said = [];"
                        + " new MutationObserver(() => said.push(button.textContent)).observe(button, {childList: true}); }",
                snippet);
        page.locator("[data-copy=" + snippet + "]").click();
        page.waitForFunction("word => said.includes(word)", word);
    }

    @Test
    void whatGoesWrongIsSaid() {
        open();
        page.route(
                "**/api/v1/detect",
                route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                        .setStatus(429)
                        .setBody("{\"title\":\"Too many requests\",\"detail\":\"Wait a minute.\"}")));
        choose("Whole list");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("That did not work: Wait a minute.");
        assertThat(card()).isHidden();
    }

    @Test
    void aWrongLinkIsHeldBackAndSaysWhy() {
        open();
        choose("Wrong link");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("held back");
        assertThat(page.locator(".passage.held")).isVisible();
        assertThat(page.locator("donation-appeal")).hasCount(0);
    }

    @Test
    void aListHasACardForEachCharity() {
        open();
        choose("Whole list");
        assertThat(card()).hasCount(3);
        assertThat(page.locator(".passage")).containsText("Scottish Charity Register");
        assertThat(page.locator(".passage dd a[href='https://www.unicef.org.uk/donate/']"))
                .isVisible();
    }

    @Test
    void anArticleWithoutAnAppealShowsNothing() {
        open();
        choose("No appeal");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("No appeal in it");
        assertThat(mark()).hasCount(0);
    }

    @Test
    void anOwnArticleIsReadByKeyboardAloneAndItsMarkupStaysText() {
        open();
        page.getByLabel("Its text or HTML")
                .fill("Snow. <p>More of it. <img src=x onerror=alert(1)></p><p>If you would like to donate to the "
                        + "British Red Cross, visit <a href=\"https://donate.redcross.org.uk/snow\">its page</a>.</p>");
        page.getByLabel("Its text or HTML").press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(mark()).containsText("its page");
        assertThat(page.locator("#result")).isFocused();
        assertThat(page.locator("img[src=x]")).hasCount(0);
    }

    @Test
    void nothingIsKeptAndNothingComesFromElsewhere() {
        open();
        assertThat(context.cookies()).isEmpty();
        assertThat((Integer) page.evaluate("localStorage.length + sessionStorage.length"))
                .isZero();
        assertThat(requests).allMatch(url -> url.startsWith(Stage.origin()));
    }

    @Test
    void nobodyIsKeptOutInTheLight() {
        open();
        assertThat(violations()).isEmpty();
        for (String sample : List.of("Wrong link", "Whole list", "العربية", "No appeal")) {
            choose(sample);
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("ppeal");
            assertThat(violations()).as(sample).isEmpty();
        }
    }

    @Test
    void nobodyIsKeptOutInTheDark() {
        visitor(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK));
        open();
        assertThat(card()).isVisible();
        assertThat(violations()).isEmpty();
    }

    @Test
    void whatTheEmptyFieldSaysCanBeReadInTheDark() {
        visitor(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK));
        open();
        assertThat(page.evaluate("getComputedStyle(document.getElementById('body'), '::placeholder').color"))
                .isEqualTo("rgb(169, 181, 174)");
    }

    @Test
    void withoutScriptsThePageSaysThatItNeedsThem() {
        visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(Stage.origin() + "/");
        assertThat(page.locator("noscript p")).isVisible();
        assertThat(page.getByText("Reading …")).hasCount(0);
    }

    @Test
    void aPhoneNeedsNoScrollingSideways() {
        visitor(new Browser.NewContextOptions());
        page.setViewportSize(360, 740);
        open();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
    }

    /** Colours are judged once they have stopped changing: amid a transition a button is half way to its contrast. */
    private List<String> violations() {
        page.evaluate("() => Promise.all(document.getAnimations().map(each => each.finished))");
        return new AxeBuilder(page)
                .analyze().getViolations().stream().map(FrontPageIT::text).toList();
    }

    private static String text(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .toList();
    }
}
