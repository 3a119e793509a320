package org.almoner.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.charity.Charity;
import org.almoner.charity.CharityId;
import org.almoner.charity.CharityRegistry;
import org.almoner.charity.Registration;
import org.almoner.rest.model.ReconcileExtension;
import org.almoner.rest.model.ReconcileExtension.Cell;
import org.almoner.rest.model.ReconcileExtension.Property;
import org.jspecify.annotations.Nullable;

/** What the registry can add to a list of charities, a column a fact. */
@ApplicationScoped
public class CharityColumns {
    private static final int MOST_IDS = 1_000;

    private enum Column {
        NAME("name"),
        COUNTRY("country"),
        STANDING("standing"),
        NUMBER("register number"),
        REGISTER("register"),
        ENTRY("register entry"),
        WEBSITE("website"),
        DOMAIN("domain"),
        DONATE("donation link"),
        AS_OF("as of");

        private final String title;

        Column(String title) {
            this.title = title;
        }

        String id() {
            return title.replace(' ', '-');
        }

        Stream<String> of(Charity charity) {
            return switch (this) {
                case NAME -> Stream.of(charity.name());
                case COUNTRY -> Stream.of(charity.country());
                case STANDING -> Stream.of(charity.standing().name().toLowerCase(Locale.ROOT));
                case NUMBER -> charity.registers().stream().map(Registration::number);
                case REGISTER -> charity.registers().stream().map(Registration::name);
                case ENTRY -> charity.registers().stream().flatMap(entry -> text(entry.url()));
                case WEBSITE -> text(charity.website());
                case DOMAIN -> charity.domains().stream();
                case DONATE -> charity.standing() == Charity.Standing.REMOVED ? Stream.of() : text(charity.donateUrl());
                case AS_OF -> Stream.of(charity.asOf().toString());
            };
        }

        private static Stream<String> text(@Nullable URI address) {
            return address == null ? Stream.of() : Stream.of(address.toString());
        }
    }

    private final CharityRegistry registry;

    CharityColumns(CharityRegistry registry) {
        this.registry = registry;
    }

    /** All columns. */
    List<Property> all() {
        return Stream.of(Column.values())
                .map(column -> new Property(column.id(), column.title))
                .toList();
    }

    /** The asked columns of the asked charities; those that nobody knows have no values. */
    ReconcileExtension extend(ReconcileExtension.Query query) {
        List<@Nullable String> ids = Optional.ofNullable(query.ids()).orElse(List.of());
        if (ids.size() > MOST_IDS) {
            throw Problem.INVALID_INPUT.of("There are " + ids.size() + " ids; send " + MOST_IDS + " at most.");
        }
        List<Column> columns = new ArrayList<>();
        for (@Nullable
        Property property : Optional.ofNullable(query.properties()).orElse(List.of())) {
            columns.add(column(property == null ? null : property.id()));
        }
        Map<String, Map<String, List<Cell>>> rows = new LinkedHashMap<>();
        for (@Nullable String id : ids) {
            if (id != null) {
                rows.put(id, row(CharityId.parse(id).flatMap(registry::find), columns));
            }
        }
        return new ReconcileExtension(
                columns.stream()
                        .map(column -> new Property(column.id(), column.title))
                        .toList(),
                rows);
    }

    private static Column column(@Nullable String id) {
        return Stream.of(Column.values())
                .filter(column -> column.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.INVALID_INPUT.of("There is no property " + id + "."));
    }

    private static Map<String, List<Cell>> row(Optional<Charity> charity, List<Column> columns) {
        Map<String, List<Cell>> row = new LinkedHashMap<>();
        columns.forEach(column -> row.put(
                column.id(), charity.stream().flatMap(column::of).map(Cell::new).toList()));
        return row;
    }
}
