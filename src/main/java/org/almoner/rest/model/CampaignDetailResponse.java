package org.almoner.rest.model;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.almoner.charity.Campaign;
import org.almoner.charity.Disaster;
import org.almoner.rest.model.CharityDetailResponse.SourceResponse;
import org.jspecify.annotations.Nullable;

/** A campaign as the registry knows it, with the source of each fact. */
public record CampaignDetailResponse(
        String id,
        String name,
        List<String> aliases,
        String charity,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        boolean open,
        @Nullable LocalDate statusAsOf,
        @Nullable String successor,
        @Nullable URI url,
        @Nullable String place,
        List<SourceResponse> sources,
        List<DisasterResponse> disasters) {
    public static CampaignDetailResponse from(Campaign campaign) {
        return from(campaign, List.of());
    }

    /**
     * The campaign with the crises behind it.
     *
     * @param disasters that the campaign can be for
     */
    public static CampaignDetailResponse from(Campaign campaign, List<Disaster> disasters) {
        return new CampaignDetailResponse(
                campaign.id(),
                campaign.name(),
                campaign.aliases(),
                campaign.charity().value(),
                campaign.startedOn(),
                campaign.endedOn(),
                campaign.open(),
                campaign.statusAsOf(),
                campaign.successor(),
                campaign.url(),
                campaign.place(),
                campaign.sources().stream().map(SourceResponse::from).toList(),
                disasters.stream().map(DisasterResponse::from).toList());
    }

    /** A crisis of the campaign's place and time, by ReliefWeb's list. */
    public record DisasterResponse(
            String id,
            String name,
            String status,
            @Nullable LocalDate startedOn,
            @Nullable URI url,
            LocalDate asOf) {
        static DisasterResponse from(Disaster disaster) {
            return new DisasterResponse(
                    disaster.id(),
                    disaster.name(),
                    disaster.status().name().toLowerCase(Locale.ROOT),
                    disaster.startedOn(),
                    disaster.url(),
                    disaster.asOf());
        }
    }
}
