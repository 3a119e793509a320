package org.almoner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Light and dark, left and right, wide and narrow. */
class LooksIT extends BrowserSuite {
    private static final String LIGHT = "rgb(255, 255, 255)";
    private static final String DARK = "rgb(28, 36, 34)";

    private Locator card() {
        return page.locator("[part=card]");
    }

    private void show(String style) {
        store();
        open(tag() + "<style>" + style + "</style>", BEFORE + element() + AFTER);
        awaitEvent("load");
    }

    @Test
    void onALightPageTheCardIsLightAndAccessible() {
        show("body{background:#fafafa}");
        assertThat(card()).hasCSS("background-color", LIGHT);
        assertAccessible();
    }

    @Test
    void onADarkPageTheCardIsDarkAndAccessible() {
        show("body{background:#111;color:#eee}");
        assertThat(card()).hasCSS("background-color", DARK);
        assertAccessible();
    }

    @Test
    void aLightPageOnADarkSystemKeepsALightCard() {
        visitor(new NewContextOptions().setColorScheme(ColorScheme.DARK));
        show("");
        assertThat(card()).hasCSS("background-color", LIGHT);
    }

    @Test
    void aPageThatFollowsTheSystemTakesTheCardAlong() {
        visitor(new NewContextOptions().setColorScheme(ColorScheme.DARK));
        show(":root{color-scheme:light dark}");
        assertThat(card()).hasCSS("background-color", DARK);
        page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(card()).hasCSS("background-color", LIGHT);
    }

    @Test
    void aPageThatTurnsDarkSlowlyTakesTheCardAlong() {
        show("body{background:#fff;color:#000;transition:all .3s}.night{background:#000;color:#fff}");
        assertThat(card()).hasCSS("background-color", LIGHT);
        page.evaluate("document.body.classList.add('night')");
        assertThat(card()).hasCSS("background-color", DARK);
    }

    @Test
    void coloursAreUnderstoodHoweverThePageWritesThem() {
        store();
        for (String colour : new String[] {
            "#0f1115",
            "hsl(220 20% 8%)",
            "oklch(0.2 0.02 250)",
            "color(display-p3 0.05 0.05 0.1)",
            "rgb(0 0 0/.9)",
            "lab(8 1 -4)",
            "lch(9 3 250)"
        }) {
            open(tag() + "<style>main{background:" + colour + ";color:#fff}</style>", element());
            assertThat(card()).hasCSS("background-color", DARK);
        }
        for (String colour :
                new String[] {"ivory", "oklch(0.97 0.01 90)", "color(srgb 0.9 0.9 0.95)", "lab(97 0 3)", "lch(96 2 90)"
                }) {
            open(tag() + "<style>main{background:" + colour + "}</style>", element());
            assertThat(card()).hasCSS("background-color", LIGHT);
        }
    }

    @Test
    void theAttributeDecidesBeforeThePage() {
        store();
        open(
                tag() + "<style>body{background:#111;color:#eee}</style>",
                element().replace("<donation-appeal", "<donation-appeal theme=light"));
        assertThat(card()).hasCSS("background-color", LIGHT);
        page.evaluate("document.querySelector('donation-appeal').setAttribute('theme', 'dark')");
        assertThat(card()).hasCSS("background-color", DARK);
    }

    @Test
    void pagesStyleItByPartsAndProperties() {
        show("donation-appeal{--appeal-accent:#7a003c;--appeal-background:#fff0f5}"
                + "donation-appeal::part(button){border-radius:99px}");
        assertThat(card()).hasCSS("background-color", "rgb(255, 240, 245)");
        assertThat(donate()).hasCSS("background-color", "rgb(122, 0, 60)");
        assertThat(donate()).hasCSS("border-radius", "99px");
    }

    @Test
    void thePagesOwnRulesDoNotReachIn() {
        show("a,strong,select,div{color:red!important;display:none!important}");
        assertThat(donate()).isVisible();
        assertThat(donate()).hasCSS("color", "rgb(255, 255, 255)");
    }

    @Test
    void inArabicTheCardRunsFromTheRight() {
        store("<article><p>وصلت العاصفة من الغرب ظهراً وانقطعت الكهرباء عن آلاف المنازل.</p>"
                + "<p>يمكنكم التبرع لليونيسف لتوفير الغذاء والدواء للأطفال عبر هذا"
                + " <a href='https://www.unicef.org/donate'>الرابط</a>.</p></article>");
        open(tag(), element());
        Locator button = page.locator("[part=button]");
        assertThat(button).hasText("تبرّع");
        assertThat(card()).hasAttribute("lang", "ar");
        assertThat(card()).hasCSS("direction", "rtl");
        assertThat(button.boundingBox().x).isLessThan(card().boundingBox().x + 100);
        assertAccessible();
    }

    @Test
    void onAPageFromTheRightAnEnglishCardRunsFromTheLeft() {
        store();
        open(tag() + "<style>html{direction:rtl}</style>", element());
        assertThat(card()).hasCSS("direction", "ltr");
        assertThat(donate().boundingBox().x).isGreaterThan(card().boundingBox().x + 100);
    }

    @Test
    void onASmallScreenNothingIsCutOff() {
        visitor(new NewContextOptions());
        page.setViewportSize(320, 640);
        show("");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= 320"))
                .isTrue();
        assertThat(donate()).isInViewport();
        assertThat(page.getByRole(AriaRole.COMBOBOX)).isInViewport();
    }

    @ParameterizedTest
    @ValueSource(ints = {150, 200, 250})
    void inANarrowColumnButtonAndCountriesAreWhole(int width) {
        show("main{width:" + width + "px}");
        assertWithin(donate(), card());
        assertWithin(page.getByRole(AriaRole.COMBOBOX), card());
        assertWithin(card(), page.locator("main"));
    }

    @ParameterizedTest
    @CsvSource({"460, 30", "460, 60", "460, 96", "460, 120", "250, 60", "250, 120", "250, 250", "800, 40"})
    void inABoxOfFixedHeightTheCardSaysLessAndIsWhole(int width, int height) {
        name = "fixed-" + width + "-" + height;
        store();
        String size = "{width:" + width + "px;height:" + height + "px;overflow:hidden}";
        for (String box : new String[] {".room", "donation-appeal"}) {
            open(tag() + "<style>" + box + size + "</style>", "<div class=room>" + element() + "</div>" + AFTER);
            awaitEvent("load");
            assertWithin(card(), page.locator(".room"));
            assertWithin(donate(), card());
            assertThat(page.locator("[part=headline]")).isInViewport();
        }
        assertAccessible();
    }

    @Test
    void aBoxThatGetsNarrowerOrHigherIsFilledAnew() {
        store();
        open(
                tag() + "<style>.room{width:800px;height:130px}</style><script>window.failed = 0;"
                        + "addEventListener('error', () => failed++)</script>",
                "<div class=room>" + element() + "</div>" + AFTER);
        awaitEvent("load");
        Locator summary = page.locator("[part=summary]");
        for (int i = 0; i < 3; i++) {
            assertThat(summary).isVisible();
            page.evaluate("document.querySelector('.room').style.width = '200px'");
            assertThat(summary).isHidden();
            assertWithin(donate(), page.locator(".room"));
            page.evaluate("document.querySelector('.room').style = 'height:600px'");
            assertThat(summary).isVisible();
            page.evaluate("document.querySelector('.room').style = ''");
        }
        assertThat(page.evaluate("failed")).isEqualTo(0);
    }

    @Test
    void whatABoxHasNoRoomForIsLeftOut() {
        store(
                "<h2>How to help</h2><ul>"
                        + "<li><a href='https://www.oxfam.org.uk/donate/'>Oxfam GB</a> is drilling wells.</li>"
                        + "<li><a href='https://www.savethechildren.org.uk/donate'>Save the Children UK</a> runs mobile clinics.</li>"
                        + "<li><a href='https://www.christianaid.org.uk/give'>Christian Aid</a> is handing out blankets.</li></ul>");
        for (int[] box : new int[][] {{60, 1}, {100, 2}, {250, 3}}) {
            open(
                    tag() + "<style>main{width:300px;height:" + box[0] + "px;overflow:hidden}</style>",
                    "<donation-appeal article=" + id + "></donation-appeal>");
            awaitEvent("load");
            assertThat(donate()).hasCount(box[1]);
            for (Locator each : donate().all()) {
                assertWithin(each, page.locator("main"));
            }
        }
    }

    private static void assertWithin(Locator inner, Locator outer) {
        BoundingBox a = inner.boundingBox();
        BoundingBox b = outer.boundingBox();
        assertThat(a.x).isGreaterThanOrEqualTo(b.x);
        assertThat(a.y).isGreaterThanOrEqualTo(b.y);
        assertThat(a.x + a.width).isLessThanOrEqualTo(b.x + b.width);
        assertThat(a.y + a.height).isLessThanOrEqualTo(b.y + b.height);
    }

    @Test
    void howThePageSetsItsTextIsNotHowTheCardIsSet() {
        show("body{white-space:nowrap;text-align:center;text-indent:3em;text-transform:uppercase;letter-spacing:.3em}"
                + "main{width:400px}");
        Locator summary = page.locator("[part=summary]");
        assertThat(summary).hasCSS("white-space", "normal");
        assertThat(summary).hasCSS("text-align", "start");
        assertThat(summary).hasCSS("text-indent", "0px");
        assertThat(summary).hasCSS("letter-spacing", "normal");
        assertThat(donate()).hasCSS("text-transform", "none");
        assertWithin(summary, card());
    }

    @Test
    void theRingAroundAFocusedLinkLeavesItsWordsReadable() {
        show("");
        page.keyboard().press("Tab");
        Locator register = page.locator("[part=register]");
        assertThat(register).isFocused();
        assertThat(register).hasCSS("outline-style", "solid");
        assertThat(register).hasCSS("outline-offset", "1px");
    }

    @Test
    void onPaperADarkCardIsDarkOnLight() {
        show("body{background:#111;color:#eee}");
        page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(card()).hasCSS("background-color", LIGHT);
        assertThat(card()).hasCSS("color", "rgb(27, 35, 33)");
        assertThat(donate()).hasCSS("color", "rgb(27, 35, 33)");
        assertThat(donate()).hasCSS("background-color", "rgba(0, 0, 0, 0)");
    }

    @Test
    void onAPageWithoutADoctypeTheCardIsAsTallAsOnAnyOther() {
        show("body{font:16px serif}");
        double usual = card().boundingBox().height;
        page.navigate(Stage.site()
                .page(
                        "/quirks-" + id,
                        "<meta charset=utf-8><title>Storm</title>" + tag() + "<style>body{font:16px serif}</style>"
                                + BEFORE + element() + AFTER,
                        Map.of()));
        awaitEvent("load");
        assertThat(page.evaluate("document.compatMode")).isEqualTo("BackCompat");
        assertThat(card().boundingBox().height).isEqualTo(usual);
    }

    @Test
    void nothingIsAnimated() {
        visitor(new NewContextOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
        show("");
        assertThat(page.evaluate("document.querySelector('donation-appeal').shadowRoot.getAnimations().length"))
                .isEqualTo(0);
    }
}
