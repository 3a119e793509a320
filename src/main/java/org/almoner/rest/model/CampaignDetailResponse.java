package org.almoner.rest.model;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.almoner.charity.Campaign;
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
        List<SourceResponse> sources) {
    public static CampaignDetailResponse from(Campaign campaign) {
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
                campaign.sources().stream().map(SourceResponse::from).toList());
    }
}
