package org.almoner.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.almoner.charity.Campaign;
import org.almoner.charity.CharityId;
import org.almoner.charity.CrisisFiles;
import org.almoner.charity.Disaster;
import org.almoner.charity.Source;
import org.jspecify.annotations.Nullable;

/** Reads the files of IFRC GO and ReliefWeb. Stateless. */
public final class HumanitarianFiles implements CrisisFiles {
    /** Whose appeals IFRC GO lists. */
    public static final CharityId IFRC = CharityId.of("XI-ALMONER-ifrc");

    /** {@code atype}: 1 emergency appeal, 2 international appeal. 0 and 3 draw on a fund, and ask nobody. */
    private static final List<Integer> PUBLIC_APPEALS = List.of(1, 2);

    /** {@code status}: 0 active, 1 closed, 2 frozen, 3 archived. */
    private static final int ACTIVE = 0;

    private static final int LAST_STATUS = 3;
    private static final String ARCHIVE = "-archive";

    @Override
    public Read<Campaign> goAppeals(InputStream file, LocalDate asOf) {
        return CrisisRows.read(file, "results", "count", row -> appeal(row, asOf));
    }

    @Override
    public Read<Disaster> reliefwebDisasters(InputStream file, LocalDate asOf) {
        return CrisisRows.read(file, "data", "count", row -> disaster(row, asOf));
    }

    private static Optional<Campaign> appeal(JsonNode row, LocalDate asOf) {
        String code = CrisisRows.text(row, "code");
        String name = CrisisRows.text(row, "name");
        int status = CrisisRows.number(row, "status");
        if (status < ACTIVE || status > LAST_STATUS) {
            throw new IllegalArgumentException("field 'status' is " + status + ", which is none that is known");
        }
        if (!PUBLIC_APPEALS.contains(CrisisRows.number(row, "atype"))
                || row.path("needs_confirmation").asBoolean()) {
            return Optional.empty();
        }
        @Nullable LocalDate end = CrisisRows.day(row, "end_date");
        boolean open = status == ACTIVE && (end == null || !end.isBefore(asOf));
        return Optional.of(new Campaign(
                "ifrc-" + slug(code),
                "IFRC " + name,
                List.of("IFRC " + code, code),
                IFRC,
                CrisisRows.day(row, "start_date"),
                end,
                open,
                asOf,
                null,
                null, // the list has no donation links
                CrisisRows.optionalText(row.path("country"), "name"),
                List.of(new Source("campaign", "IFRC GO, list of appeals (/api/v2/appeal), code " + code, asOf))));
    }

    private static Optional<Disaster> disaster(JsonNode row, LocalDate asOf) {
        JsonNode fields = row.path("fields");
        String name = CrisisRows.text(fields, "name");
        @Nullable String glide = CrisisRows.optionalText(fields, "glide");
        @Nullable String url = CrisisRows.optionalText(fields, "url");
        List<String> countries = new ArrayList<>();
        fields.path("country").forEach(country -> countries.add(CrisisRows.text(country, "name")));
        return Optional.of(new Disaster(
                glide != null ? glide : "reliefweb-" + CrisisRows.text(row, "id"),
                name,
                CrisisRows.optionalText(fields.path("primary_type"), "name"),
                status(CrisisRows.text(fields, "status")),
                CrisisRows.day(fields.path("date"), "event"),
                countries,
                url == null ? null : URI.create(url),
                asOf,
                "ReliefWeb, list of disasters (/v2/disasters)"));
    }

    private static Disaster.Status status(String written) {
        String status = written.toLowerCase(Locale.ROOT).replace(ARCHIVE, "");
        return switch (status) {
            case "alert" -> written.endsWith(ARCHIVE) ? Disaster.Status.PAST : Disaster.Status.ALERT;
            case "ongoing", "current" -> Disaster.Status.ONGOING;
            case "past" -> Disaster.Status.PAST;
            default ->
                throw new IllegalArgumentException("field 'status' is '" + written + "', which is none that is known");
        };
    }

    private static String slug(String code) {
        String slug =
                code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (slug.isEmpty()) {
            throw new IllegalArgumentException("field 'code' is '" + code + "'");
        }
        return slug;
    }
}
