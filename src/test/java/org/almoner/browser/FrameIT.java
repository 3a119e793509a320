package org.almoner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

/** The cards in a frame. */
class FrameIT extends BrowserSuite {
    private String frame() {
        return "<iframe src=\"" + Stage.origin() + "/embed/" + id + "\" width=600 height=50 title=Appeal></iframe>";
    }

    @Test
    void theFrameTellsItsHeightToThePageAround() {
        store();
        open(
                "<script>addEventListener('message', e => { if (e.data.type === 'almoner:height')"
                        + " document.querySelector('iframe').height = e.data.height; });</script>",
                BEFORE + frame());
        FrameLocator cards = page.frameLocator("iframe");
        assertThat(cards.getByRole(AriaRole.HEADING)).containsText("Red Cross Storm Appeal");
        page.waitForFunction("document.querySelector('iframe').height > 90");
    }

    @Test
    void ampIsToldItsWay() {
        store();
        open(
                "<script>window.sizes = []; addEventListener('message', e => e.data.sentinel === 'amp'"
                        + " && e.data.type === 'embed-size' && sizes.push(e.data.height));</script>",
                "<iframe sandbox='allow-scripts allow-popups' src=\"" + Stage.origin() + "/embed/" + id
                        + "\" title=Appeal></iframe>");
        page.waitForFunction("sizes.some(height => height > 90)");
    }

    @Test
    void theCardIsThereWithoutAnyScript() {
        visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        store();
        open("", BEFORE + frame());
        assertThat(page.frameLocator("iframe").getByRole(AriaRole.LINK))
                .hasAttribute("href", java.util.regex.Pattern.compile(".*/go/ap_.*"));
    }

    @Test
    void aCardInSightForASecondIsCountedOnce() {
        store();
        page.navigate(Stage.origin() + "/embed/" + id);
        page.waitForCondition(() -> beacons() > 0);
        page.waitForTimeout(1500);
        assertThat(beacons()).isEqualTo(1);
    }

    private long beacons() {
        return requests.stream().filter(url -> url.endsWith("/api/v1/beacons")).count();
    }

    @Test
    void aWordLongerThanTheFrameIsBroken() {
        store("<article><p>Nach dem Starkregen sind viele Straßen gesperrt.</p><p>Spenden Sie jetzt an Diakonie"
                + " Katastrophenhilfe: www.diakonie-katastrophenhilfe.de/spenden.</p></article>");
        page.setViewportSize(180, 400);
        page.navigate(Stage.origin() + "/embed/" + id);
        assertThat(page.getByRole(AriaRole.HEADING)).containsText("Katastrophenhilfe");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(180);
    }

    @Test
    void onPaperADarkCardIsDarkOnLightAndSaysItsAddress() {
        store();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
        for (String theme : new String[] {"auto", "dark"}) {
            page.navigate(Stage.origin() + "/embed/" + id + "?theme=" + theme);
            assertThat(page.getByRole(AriaRole.HEADING)).hasCSS("color", "rgb(29, 35, 32)");
            assertThat(page.getByRole(AriaRole.LINK)).hasCSS("color", "rgb(29, 35, 32)");
        }
        assertThat((String) page.evaluate("getComputedStyle(document.querySelector('.act a'), '::after').content"))
                .contains("/go/ap_");
    }

    @Test
    void nobodyIsKeptOutInEitherTheme() {
        store();
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            visitor(new Browser.NewContextOptions().setColorScheme(scheme));
            page.navigate(Stage.origin() + "/embed/" + id);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as(scheme.name())
                    .isEmpty();
        }
    }
}
