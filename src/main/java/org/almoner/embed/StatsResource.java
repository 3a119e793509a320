package org.almoner.embed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.almoner.appeal.AppealId;
import org.almoner.appeal.AppealUse;
import org.almoner.article.ArticleId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How often cards were seen and followed, for editors. */
@Path("/api/v1/stats")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("review")
@Tag(name = "Editing")
public class StatsResource {
    private static final int MONTH = 30;
    private static final int MOST = 10_000;

    private final AppealUse use;
    private final Clock clock;

    StatsResource(AppealUse use, Clock clock) {
        this.use = use;
        this.clock = clock;
    }

    /**
     * Daily totals.
     *
     * @param from first day, UTC
     * @param to last day, UTC
     * @param complete false where there are more rows than one answer holds: ask for fewer days
     */
    public record Stats(LocalDate from, LocalDate to, List<Day> days, boolean complete) {}

    /** One appeal on one day. */
    public record Day(LocalDate day, String appeal, String article, long views, long clicks) {
        static Day from(AppealUse.Day day) {
            return new Day(day.day(), day.appeal().value(), day.article().value(), day.views(), day.clicks());
        }
    }

    @GET
    @Operation(
            operationId = "getStats",
            summary = "Views and clicks by day (UTC) and appeal; the last 30 days unless told otherwise")
    public Stats stats(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("appeal") @Pattern(regexp = AppealId.PATTERN, message = "must be an appeal's id") @Nullable
                    String appeal,
            @QueryParam("article") @Pattern(regexp = ArticleId.PATTERN, message = "must be an article's id") @Nullable
                    String article) {
        LocalDate last = to == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : day("to", to);
        LocalDate first = from == null ? last.minusDays(MONTH - 1) : day("from", from);
        if (first.isAfter(last)) {
            throw new BadRequestException("from must not be after to.");
        }
        List<AppealUse.Day> days = use.days(
                first,
                last,
                Optional.ofNullable(appeal).map(AppealId::new),
                Optional.ofNullable(article).map(ArticleId::new),
                MOST + 1);
        return new Stats(first, last, days.stream().limit(MOST).map(Day::from).toList(), days.size() <= MOST);
    }

    private static LocalDate day(String name, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 2000 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw new BadRequestException(name + " must be a day such as 2026-01-31.", e);
        }
        throw new BadRequestException(name + " must be a day such as 2026-01-31.");
    }
}
