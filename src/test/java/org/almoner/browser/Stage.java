package org.almoner.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.almoner.Patience;
import org.almoner.packaged.PackagedService;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The packaged service, a publisher's site and a browser, started once for all browser tests. */
final class Stage implements BeforeAllCallback, AutoCloseable {
    private static final String REMEDY =
            "The browser tests need Chromium or Chrome: run src/test/browser/install, or name yours in ALMONER_BROWSER.";

    /** How long a browser is waited for, in milliseconds. */
    static final double PATIENCE = Patience.LONGEST.toMillis();

    private static Stage shared;

    private PackagedService service;
    private Site site;
    private Playwright playwright;
    private Browser browser;

    static PackagedService service() {
        return shared.service;
    }

    static Site site() {
        return shared.site;
    }

    static Browser browser() {
        return shared.browser;
    }

    static String origin() {
        return "http://127.0.0.1:" + service().port;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        if (shared != null) {
            return;
        }
        shared = this;
        context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).put(Stage.class, this);
        Path folder = Files.createDirectories(Path.of("target", "browser-tests"));
        folder = Files.createTempDirectory(folder, "service").toAbsolutePath();
        Files.createDirectories(Path.of("target", "screenshots"));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setTimeout(PATIENCE)
                        .setExecutablePath(installed())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        site = new Site();
        service = PackagedService.start(
                folder.resolve("service.log"),
                Map.of("ALMONER_DATA_DIR", folder.resolve("data").toString()));
    }

    private static Path installed() {
        String named = System.getenv().getOrDefault("ALMONER_BROWSER", "");
        return Stream.of(
                        named,
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                        "/Applications/Chromium.app/Contents/MacOS/Chromium")
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(REMEDY));
    }

    @Override
    public void close() {
        if (playwright != null) {
            playwright.close();
        }
        if (site != null) {
            site.close();
        }
        if (service != null) {
            service.close();
        }
    }
}
