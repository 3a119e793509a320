package org.almoner.rest;

import java.net.URI;
import java.util.stream.Collectors;
import org.almoner.charity.Charity;
import org.jspecify.annotations.Nullable;

/** A charity on a small page of its own, for a person to tell it from others. */
final class CharityPreview {
    static final int WIDTH = 430;
    static final int HEIGHT = 300;

    private CharityPreview() {}

    static String page(Charity charity) {
        String registers = charity.registers().stream()
                .map(entry -> "<li>" + link(entry.url(), entry.name() + " " + entry.number()) + "</li>")
                .collect(Collectors.joining());
        String standing =
                charity.standing() == Charity.Standing.REMOVED ? "<p><strong>No longer on the register</strong>" : "";
        return """
                <!doctype html><html lang="en"><meta charset="utf-8"><title>%s</title>
                <style>body{font:14px/1.4 sans-serif;margin:12px}h1{font-size:17px;margin:0 0 6px}ul{padding-left:18px}</style>
                <h1>%s</h1>%s<p>%s, %s<p>%s<ul>%s</ul><p>As of %s</html>""".formatted(
                        text(charity.name()),
                        text(charity.name()),
                        standing,
                        text(charity.id().value()),
                        text(charity.country()),
                        charity.website() == null
                                ? ""
                                : link(charity.website(), charity.website().toString()),
                        registers,
                        charity.asOf());
    }

    private static String link(@Nullable URI address, String words) {
        if (address == null || !"https".equals(address.getScheme()) && !"http".equals(address.getScheme())) {
            return text(words);
        }
        return "<a rel=\"noopener\" target=\"_blank\" href=\"" + text(address.toString()) + "\">" + text(words)
                + "</a>";
    }

    private static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
