package org.almoner.embed;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.validation.Violation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
            @QueryParam("from") @CalendarDay @Nullable String from,
            @QueryParam("to") @CalendarDay @Nullable String to,
            @QueryParam("appeal") @Pattern(regexp = AppealId.PATTERN, message = "must be an appeal's id") @Nullable
                    String appeal,
            @QueryParam("article") @Pattern(regexp = ArticleId.PATTERN, message = "must be an article's id") @Nullable
                    String article) {
        LocalDate last = to == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : LocalDate.parse(to);
        LocalDate first = from == null ? last.minusDays(MONTH - 1) : LocalDate.parse(from);
        if (first.isAfter(last)) {
            throw afterLast();
        }
        List<AppealUse.Day> days = use.days(
                first,
                last,
                Optional.ofNullable(appeal).map(AppealId::new),
                Optional.ofNullable(article).map(ArticleId::new),
                MOST + 1);
        return new Stats(first, last, days.stream().limit(MOST).map(Day::from).toList(), days.size() <= MOST);
    }

    /** Said as the validator says it of each parameter alone. */
    private static HttpProblem afterLast() {
        String rule = "must not be after to";
        return HttpProblem.builder()
                .withStatus(Response.Status.BAD_REQUEST)
                .withDetail("The field from " + rule + ".")
                .with("violations", List.of(Violation.In.query.field("from").message(rule)))
                .build();
    }
}
