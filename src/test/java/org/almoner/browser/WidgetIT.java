package org.almoner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** What a reader gets from the one tag. */
class WidgetIT extends BrowserSuite {
    @Test
    void theCardShowsTheAppealWithItsVerifiedLink() {
        store();
        open(tag(), BEFORE + element() + AFTER);

        Locator card = page.getByRole(AriaRole.GROUP);
        assertThat(card).containsText("Donate to the Red Cross Storm Appeal");
        assertThat(card).containsText("tarpaulins, soup and dry clothes");
        assertThat(card.getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName("Donate").setExact(true)))
                .hasAttribute("href", "https://donate.redcross.org.uk/");
        assertThat(page.getByText("How to help")).isHidden();
        assertThat(requests.stream().filter(url -> url.contains("/api/"))).hasSize(1);
    }
}
