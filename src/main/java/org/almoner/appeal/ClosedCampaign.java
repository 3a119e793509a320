package org.almoner.appeal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almoner.charity.Campaign;
import org.almoner.verify.Evidence;

/** Says why a campaign counts as closed, and no more than is known. */
final class ClosedCampaign {
    private ClosedCampaign() {}

    static List<Evidence> evidence(Campaign campaign, Optional<Campaign> successor) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Evidence("campaign-closed", detail(campaign), campaign.url()));
        successor.ifPresent(next ->
                evidence.add(new Evidence("campaign-successor", next.name() + " has taken its place", next.url())));
        return List.copyOf(evidence);
    }

    private static String detail(Campaign campaign) {
        if (campaign.endedOn() != null) {
            return campaign.name() + " ended on " + campaign.endedOn();
        }
        return campaign.statusAsOf() == null
                ? "no source says that " + campaign.name() + " still takes donations"
                : "no source says that " + campaign.name() + " still takes donations; the last one is of "
                        + campaign.statusAsOf();
    }
}
