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
        assertThat(mark()).containsText("If you would like to donate to the British Red Cross");
        assertThat(page.locator(".passage")).containsText("verified");
        assertThat(page.locator(".passage")).containsText("register entry GB-CHC-220949");
        assertThat(card()).containsText("British Red Cross");
        assertThat(page.locator("#snippet")).containsText("<donation-appeal article=");
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
        page.getByLabel("Your own article")
                .fill("<p>Snow. <img src=x onerror=alert(1)></p><p>If you would like to donate to the "
                        + "British Red Cross, visit <a href=\"https://donate.redcross.org.uk/snow\">its page</a>.</p>");
        page.getByLabel("Your own article").press("Tab");
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
    }

    @Test
    void nobodyIsKeptOutInTheDark() {
        visitor(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK));
        open();
        assertThat(card()).isVisible();
        assertThat(violations()).isEmpty();
    }

    @Test
    void aPhoneNeedsNoScrollingSideways() {
        visitor(new Browser.NewContextOptions());
        page.setViewportSize(360, 740);
        open();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
    }

    private List<String> violations() {
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
