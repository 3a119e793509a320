package org.almoner.rest.model;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.almoner.charity.Charity;
import org.almoner.charity.Source;
import org.almoner.rest.model.CharityResponse.RegisterResponse;
import org.jspecify.annotations.Nullable;

/**
 * A charity as the registry knows it, with the source of each fact.
 *
 * @param notice where the attribution stands that the licences of the registers ask for
 */
public record CharityDetailResponse(
        String id,
        String name,
        @Nullable String legalName,
        List<String> aliases,
        String country,
        @Nullable String family,
        @Nullable URI website,
        @Nullable URI donateUrl,
        List<String> domains,
        List<RegisterResponse> registers,
        String standing,
        String assurance,
        LocalDate asOf,
        List<SourceResponse> sources,
        String notice) {
    static final String NOTICE = "/notice.txt";

    public static CharityDetailResponse from(Charity charity) {
        return new CharityDetailResponse(
                charity.id().value(),
                charity.name(),
                charity.legalName(),
                charity.aliases(),
                charity.country(),
                charity.family(),
                charity.website(),
                charity.donateUrl(),
                charity.domains(),
                CharityResponse.from(charity).registers(),
                charity.standing().name().toLowerCase(Locale.ROOT),
                charity.assurance().name().toLowerCase(Locale.ROOT),
                charity.asOf(),
                charity.sources().stream().map(SourceResponse::from).toList(),
                NOTICE);
    }

    /** Where a fact comes from. */
    public record SourceResponse(String fact, String citation, LocalDate date) {
        static SourceResponse from(Source source) {
            return new SourceResponse(source.fact(), source.citation(), source.date());
        }
    }
}
