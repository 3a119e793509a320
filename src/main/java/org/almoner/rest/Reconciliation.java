package org.almoner.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almoner.charity.Charity;
import org.almoner.charity.CharitySearch;
import org.almoner.charity.NameLikeness;
import org.almoner.rest.model.ReconcileQuery;
import org.almoner.rest.model.ReconcileResult;
import org.almoner.rest.model.ReconcileResult.Candidate;
import org.almoner.rest.model.ReconcileResult.Type;
import org.jspecify.annotations.Nullable;

/**
 * Finds the charity that a line of somebody's list means. It says {@code match} only where no doubt is left: one charity has
 * the very name (and what else the line tells is true of it), or the line's register number, under a name like the line's.
 */
@ApplicationScoped
public class Reconciliation {
    static final Type TYPE = new Type("NGO", "Charity");
    static final String COUNTRY = "country";
    static final String NUMBER = "number";
    static final String WEBSITE = "website";

    private static final int USUAL_LIMIT = 5;
    private static final int MOST = 50;

    /** Names further apart than this are not put down to spelling. */
    private static final double LIKE = 0.5;

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final CharitySearch search;

    Reconciliation(CharitySearch search) {
        this.search = search;
    }

    ReconcileResult answer(ReconcileQuery query) {
        int limit = query.limit() == null ? USUAL_LIMIT : Math.max(1, Math.min(query.limit(), MOST));
        if (!query.wants(TYPE.id())) {
            return new ReconcileResult(List.of());
        }
        Line line = Line.of(query);
        List<Scored> scored = candidates(line).stream()
                .map(charity -> line.score(charity))
                .filter(candidate -> candidate.score() > 0)
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
        Optional<Scored> meant = meant(scored, line);
        return new ReconcileResult(scored.stream()
                .limit(limit)
                .map(candidate ->
                        candidate.toCandidate(meant.filter(candidate::equals).isPresent()))
                .toList());
    }

    /** More than are asked for: whether another has the same name does not depend on how many are shown. */
    private Set<Charity> candidates(Line line) {
        Set<Charity> found = new LinkedHashSet<>();
        line.number().ifPresent(number -> found.addAll(search.search(number, line.country(), MOST)));
        line.website().ifPresent(website -> found.addAll(search.search(website, line.country(), MOST)));
        if (!line.name().isEmpty()) {
            found.addAll(search.search(line.name(), line.country(), MOST));
        }
        return found;
    }

    private static Optional<Scored> meant(List<Scored> scored, Line line) {
        List<Scored> sure = new ArrayList<>();
        for (Scored candidate : scored) {
            boolean named = line.number().isPresent()
                    ? candidate.hasNumber() && (line.name().isEmpty() || candidate.likeness() >= LIKE)
                    : candidate.isNamed() && !candidate.isContradicted();
            if (named) {
                sure.add(candidate);
            }
        }
        return sure.size() == 1 ? Optional.of(sure.get(0)) : Optional.empty();
    }

    /** What a line tells. */
    private record Line(String name, @Nullable String country, Optional<String> number, Optional<String> website) {
        static Line of(ReconcileQuery query) {
            String country = query.property(COUNTRY)
                    .map(code -> code.toUpperCase(Locale.ROOT))
                    .filter(COUNTRIES::contains)
                    .orElse(null);
            return new Line(query.name(), country, query.property(NUMBER), query.property(WEBSITE));
        }

        Scored score(Charity charity) {
            NameLikeness likeness = new NameLikeness(name);
            double like = likeness.of(charity);
            boolean numbered = number.filter(given -> hasNumber(charity, given)).isPresent();
            boolean sited = website.filter(given -> hasWebsite(charity, given)).isPresent();
            boolean contradicted = (number.isPresent() && !numbered)
                    || (website.isPresent() && !sited && !charity.domains().isEmpty());
            double score = numbered ? 0.5 + like / 2 : sited ? 0.25 + 0.75 * like : contradicted ? 0.7 * like : like;
            return new Scored(
                    charity, Math.round(score * 1000) / 10.0, like, likeness.isNameOf(charity), numbered, contradicted);
        }

        private static boolean hasNumber(Charity charity, String given) {
            String number = plain(given);
            return charity.registers().stream()
                            .anyMatch(entry -> plain(entry.number()).equals(number)
                                    || plain(entry.id().value()).equals(number))
                    || plain(charity.id().value()).equals(number);
        }

        private static String plain(String number) {
            return number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        }

        private static boolean hasWebsite(Charity charity, String given) {
            String host = given.toLowerCase(Locale.ROOT)
                    .replaceFirst("^https?://", "")
                    .replaceFirst("[/?#:].*", "");
            return charity.domains().stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
        }
    }

    private record Scored(
            Charity charity,
            double score,
            double likeness,
            boolean isNamed,
            boolean hasNumber,
            boolean isContradicted) {
        Candidate toCandidate(boolean match) {
            return new Candidate(charity.id().value(), charity.name(), describe(charity), List.of(TYPE), score, match);
        }
    }

    static String describe(Charity charity) {
        String registers = charity.registers().stream()
                .map(entry -> entry.name() + " " + entry.number())
                .collect(Collectors.joining(", "));
        String where = registers.isEmpty() ? charity.country() : charity.country() + ", " + registers;
        return charity.standing() == Charity.Standing.REMOVED ? where + ", no longer on the register" : where;
    }
}
