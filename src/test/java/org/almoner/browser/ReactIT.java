package org.almoner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's snippets, run as they stand there. */
class ReactIT extends BrowserSuite {
    @Test
    void theReactComponentShowsTheCardAndFollowsItsProperties() throws IOException {
        store();
        String component = snippet("react")
                .replace("https://almoner.example", Stage.origin())
                .replace(
                        "import { createElement, useEffect } from 'react';",
                        "const { createElement, useEffect } = React;")
                .replace("export function", "function");
        String head =
                script("react", "umd/react.production.min.js") + script("react-dom", "umd/react-dom.production.min.js");
        Stage.site()
                .script(
                        "/app-" + id + ".js",
                        component
                                + "const root = ReactDOM.createRoot(document.querySelector('main'));"
                                + "window.show = (article) => root.render(createElement(Appeal, {article},"
                                + " createElement('p', null, 'How to help')));");
        open(head + "<script src='/app-" + id + ".js' defer></script>", "");

        page.evaluate("show('nothing-here')");
        awaitEvent("empty");
        assertThat(page.getByText("How to help")).isVisible();
        page.evaluate("id => show(id)", id);
        assertThat(donate()).hasAttribute("href", "https://donate.redcross.org.uk/");
        assertThat(page.locator("script[src$='/widget.js']")).hasCount(1);
    }

    private static String snippet(String name) throws IOException {
        Matcher found = Pattern.compile("<!-- " + name + " -->\\s*```\\w+\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")));
        assertThat(found.find()).as("a snippet in the README: " + name).isTrue();
        return found.group(1);
    }

    private static String script(String artifact, String file) throws IOException {
        String path = "/META-INF/resources/webjars/" + artifact + "/18.3.1/" + file;
        try (InputStream in = ReactIT.class.getResourceAsStream(path)) {
            assertThat(in).as(path).isNotNull();
            return "<script src='"
                    + Stage.site().script("/" + artifact + ".js", new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    + "'></script>";
        }
    }
}
