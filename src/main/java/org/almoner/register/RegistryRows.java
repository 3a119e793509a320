package org.almoner.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.almoner.charity.Assurance;
import org.almoner.charity.Campaign;
import org.almoner.charity.Charity;
import org.almoner.charity.CharityId;
import org.almoner.charity.Family;
import org.almoner.charity.KnownChannel;
import org.almoner.charity.Registration;
import org.almoner.charity.Source;
import org.almoner.charity.register.RegisterList;
import org.almoner.verify.PlatformRules;
import org.jspecify.annotations.Nullable;

/** Turns rows of the reviewed files into the registry's records; refuses a row that lacks a field. */
final class RegistryRows {
    private final Map<String, RegisterList> registers = new HashMap<>();

    RegistryRows(JsonNode registers) {
        registers.forEach(row -> this.registers.put(text(row, "list"), list(row)));
    }

    private static RegisterList list(JsonNode row) {
        return new RegisterList(
                text(row, "list"), text(row, "name"), text(row, "country"), optionalText(row, "entryUrl"));
    }

    /** The registers, by the codes of their lists. */
    Map<String, RegisterList> registers() {
        return Map.copyOf(registers);
    }

    Charity charity(JsonNode row) {
        return new Charity(
                CharityId.of(text(row, "id")),
                text(row, "name"),
                optionalText(row, "legalName"),
                texts(row, "aliases"),
                text(row, "country"),
                row.path("international").asBoolean(),
                optionalText(row, "family"),
                texts(row, "domains"),
                URI.create(text(row, "donateUrl")),
                URI.create(text(row, "website")),
                texts(row, "registers").stream().map(this::registration).toList(),
                Assurance.valueOf(text(row, "assurance").toUpperCase(Locale.ROOT)),
                Charity.Standing.valueOf(text(row, "standing").toUpperCase(Locale.ROOT)),
                LocalDate.parse(text(row, "asOf")),
                sources(row));
    }

    Family family(JsonNode row) {
        return new Family(text(row, "id"), text(row, "name"), texts(row, "names"));
    }

    Campaign campaign(JsonNode row) {
        @Nullable String url = optionalText(row, "url");
        return new Campaign(
                text(row, "id"),
                text(row, "name"),
                texts(row, "aliases"),
                CharityId.of(text(row, "charity")),
                date(row, "startedOn"),
                date(row, "endedOn"),
                row.path("open").asBoolean(),
                date(row, "statusAsOf"),
                optionalText(row, "successor"),
                url == null ? null : URI.create(url),
                optionalText(row, "place"),
                sources(row));
    }

    KnownChannel channel(JsonNode row) {
        return new KnownChannel(
                CharityId.of(text(row, "charity")),
                text(row, "type"),
                text(row, "value"),
                optionalText(row, "keyword"),
                sources(row));
    }

    PlatformRules.Platform platform(JsonNode row) {
        List<PlatformRules.Rule> rules = new ArrayList<>();
        for (JsonNode rule : row.path("rules")) {
            rules.add(PlatformRules.Rule.of(
                    text(rule, "pattern"),
                    PlatformRules.Page.valueOf(text(rule, "page").toUpperCase(Locale.ROOT))));
        }
        return new PlatformRules.Platform(
                text(row, "name"),
                texts(row, "domains"),
                row.path("closed").asBoolean(),
                text(row, "kind").equals("social-network"),
                rules,
                sources(row));
    }

    private Registration registration(String value) {
        CharityId id = CharityId.of(value);
        @Nullable RegisterList register = registers.get(id.list());
        if (register == null) {
            throw new IllegalArgumentException("no register is known for " + id);
        }
        return register.registration(id);
    }

    private static List<Source> sources(JsonNode row) {
        List<Source> sources = new ArrayList<>();
        for (JsonNode source : row.path("sources")) {
            sources.add(
                    new Source(text(source, "fact"), text(source, "citation"), LocalDate.parse(text(source, "date"))));
        }
        return sources;
    }

    private static List<String> texts(JsonNode row, String field) {
        List<String> texts = new ArrayList<>();
        row.path(field).forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static @Nullable LocalDate date(JsonNode row, String field) {
        @Nullable String date = optionalText(row, field);
        return date == null ? null : LocalDate.parse(date);
    }

    private static String text(JsonNode row, String field) {
        @Nullable String text = optionalText(row, field);
        if (text == null) {
            throw new IllegalArgumentException("field '" + field + "' is missing");
        }
        return text;
    }

    private static @Nullable String optionalText(JsonNode row, String field) {
        return row.hasNonNull(field) ? row.get(field).asText() : null;
    }
}
