package org.almoner.appeal;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.appeal.ServedArticle.ServedAppeal;
import org.almoner.charity.Charity;
import org.almoner.charity.Registration;
import org.jspecify.annotations.Nullable;

/**
 * Appeals in schema.org's vocabulary, for search engines and assistants: a {@code DonateAction} each, with an {@code NGO} as
 * recipient (https://schema.org/DonateAction). Maps and lists, to be written as JSON-LD.
 */
public final class SchemaOrg {
    private SchemaOrg() {}

    /** All that is served of an article; the graph is empty where nothing is. */
    public static Map<String, Object> of(ServedArticle article) {
        Map<String, Object> graph = new LinkedHashMap<>();
        graph.put("@context", "https://schema.org");
        graph.put("@graph", article.appeals().stream().map(SchemaOrg::action).toList());
        return graph;
    }

    private static Map<String, Object> action(ServedAppeal appeal) {
        Map<String, Object> action = new LinkedHashMap<>();
        action.put("@type", "DonateAction");
        action.put("name", appeal.headline());
        put(action, "description", appeal.text());
        action.put("recipient", recipient(appeal.charity()));
        action.put(
                "target",
                Map.of("@type", "EntryPoint", "urlTemplate", appeal.link().toString()));
        return action;
    }

    private static Map<String, Object> recipient(Charity charity) {
        Map<String, Object> recipient = new LinkedHashMap<>();
        recipient.put("@type", "NGO");
        recipient.put("name", charity.name());
        URI website = charity.website();
        put(recipient, "url", website == null ? null : website.toString());
        List<String> identifiers = charity.registers().stream()
                .map(Registration::id)
                .map(Object::toString)
                .toList();
        put(recipient, "identifier", identifiers.isEmpty() ? null : identifiers);
        recipient.put("address", Map.of("@type", "PostalAddress", "addressCountry", charity.country()));
        return recipient;
    }

    private static void put(Map<String, Object> to, String name, @Nullable Object value) {
        if (value != null) {
            to.put(name, value);
        }
    }
}
