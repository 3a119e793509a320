package org.almoner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** A fresh visitor in Britain for each test, and what he would complain of. */
@ExtendWith(Stage.class)
abstract class BrowserSuite {
    static final String APPEAL =
            "If you would like to donate to the Red Cross Storm Appeal, which will help provide tarpaulins, soup and dry"
                    + " clothes to families in Port Ellery, click here";

    static final String BEFORE = "<p>The storm came in from the west at noon, and by evening the harbour wall had gone."
            + " Ferries stay in port until Thursday, the harbour master said, and schools are closed.</p>";

    static final String AFTER = "<p>A meeting is to be held in the town hall on Friday, when the wall's repair will be"
            + " discussed by the council and the harbour trust.</p>";

    /** What the tests want to know of a page, recorded from its first moment. */
    private static final String RECORDER = """
            window.told = [];
            for (const what of ['load', 'empty', 'error', 'click'])
              addEventListener('appeal:' + what, (event) => told.push(what), true);
            window.shifts = [];
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) {
                // A space between two words can be said to move within the line that stays where it is.
                const moved = entry.sources.filter(({node, previousRect, currentRect}) =>
                  node?.textContent.trim() !== '' || JSON.stringify(previousRect) !== JSON.stringify(currentRect));
                if (moved.length || !entry.sources.length)
                  shifts.push(entry.value + moved.map(({node, previousRect, currentRect}) =>
                    ' ' + node?.nodeName + ' ' + node?.textContent.slice(0, 30) + JSON.stringify([previousRect, currentRect])));
              }
            }).observe({type: 'layout-shift', buffered: true});
            window.refused = [];
            addEventListener('securitypolicyviolation', (event) => refused.push(event.violatedDirective));
            """;

    BrowserContext context;
    Page page;
    String id;
    String name;
    final List<String> errors = new ArrayList<>();
    final List<String> requests = new ArrayList<>();

    @BeforeEach
    void visit(TestInfo test) {
        id = "test-" + UUID.randomUUID();
        name = test.getTestMethod().orElseThrow().getName();
        visitor(new com.microsoft.playwright.Browser.NewContextOptions());
    }

    /** Another visitor than the usual one. */
    void visitor(com.microsoft.playwright.Browser.NewContextOptions options) {
        if (context != null) {
            context.close();
        }
        if (options.locale == null) {
            options.setLocale("en-GB");
        }
        context = Stage.browser()
                .newContext(options.setViewportSize(900, 700).setReducedMotion(ReducedMotion.NO_PREFERENCE));
        context.setDefaultTimeout(Stage.PATIENCE);
        context.addInitScript(RECORDER);
        context.route(
                "https://donate.redcross.org.uk/**",
                route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setBody("thank you")));
        page = context.newPage();
        page.onPageError(errors::add);
        page.onRequest(request -> requests.add(request.url()));
    }

    @AfterEach
    void leave() {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", getClass().getSimpleName() + "-" + name + ".png")));
        context.close();
        assertThat(errors).as("errors in the page").isEmpty();
    }

    /** Stores an article that has the appeal. */
    void store(String html) {
        int status = Stage.service()
                .put(id, "text/html", html, "?country=GB&url=https://news.example/" + id)
                .statusCode();
        assertThat(status).isEqualTo(201);
    }

    void store() {
        store(article("<p>" + APPEAL + ".</p>"));
    }

    static String article(String body) {
        return "<article>" + BEFORE + body + AFTER + "</article>";
    }

    String open(String head, String body) {
        return open(head, body, Map.of());
    }

    String open(String head, String body, Map<String, String> headers) {
        String url = Stage.site()
                .page(
                        "/" + id,
                        "<!doctype html><html lang=en><meta charset=utf-8><title>Storm</title>"
                                + "<meta name=viewport content=\"width=device-width\">" + head + "<body><main>" + body
                                + "</main>",
                        headers);
        page.navigate(url);
        return url;
    }

    /** The README's one tag. */
    static String tag() {
        return "<script src=\"" + Stage.origin() + "/widget.js\" async></script>";
    }

    String element() {
        return "<donation-appeal article=\"" + id
                + "\"><a href=\"https://news.example/help\">How to help</a></donation-appeal>";
    }

    /** Waits for what the element says, and for the frames in which something could still move. */
    void awaitEvent(String what) {
        page.waitForFunction("what => told.includes(what)", what);
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 100)))");
    }

    void assertNothingMoved() {
        assertThat((List<?>) page.evaluate("shifts")).as("layout shifts").isEmpty();
    }

    Locator donate() {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName("Donate").setExact(true));
    }

    void assertAccessible() {
        assertThat(new AxeBuilder(page).include("main").analyze().getViolations())
                .as("axe violations")
                .isEmpty();
    }
}
