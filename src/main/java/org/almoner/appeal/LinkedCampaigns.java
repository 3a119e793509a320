package org.almoner.appeal;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.charity.Campaign;
import org.almoner.charity.Charity;
import org.almoner.charity.CharityRegistry;

/** Tells which closed campaign a charity's own link is for. Thread-safe. */
final class LinkedCampaigns {
    private final CharityRegistry registry;

    LinkedCampaigns(CharityRegistry registry) {
        this.registry = registry;
    }

    /**
     * The closed campaign that a link leads to, or that is named beside it: a name that many campaigns bear is told by the
     * charity whose link stands there. None where one of the same address or name still runs.
     *
     * @param owner the charity whose link it is
     * @param names as written beside it
     */
    Optional<Campaign> closed(URI link, Charity owner, List<String> names, LocalDate today) {
        return closedOf(registry.campaigns().stream().filter(each -> leadsTo(each, link, owner)), owner, today)
                .or(() ->
                        closedOf(names.stream().flatMap(name -> registry.findCampaigns(name).stream()), owner, today));
    }

    private static Optional<Campaign> closedOf(Stream<Campaign> campaigns, Charity owner, LocalDate today) {
        List<Campaign> own = campaigns
                .filter(each -> each.charity().equals(owner.id()))
                .map(each -> each.on(today))
                .toList();
        return own.stream().noneMatch(Campaign::open) ? own.stream().findFirst() : Optional.empty();
    }

    /** A general page may serve as a campaign's, and goes on when that is over. */
    private static boolean leadsTo(Campaign campaign, URI link, Charity owner) {
        URI url = campaign.url();
        return url != null && isSame(url, link) && !(owner.donateUrl() != null && isSame(owner.donateUrl(), link));
    }

    private static boolean isSame(URI one, URI other) {
        return place(one).equals(place(other));
    }

    /** Neither scheme, "www." nor what is handed over tells pages apart. */
    private static String place(URI link) {
        String host = String.valueOf(link.getHost()).replaceFirst("^www\\.", "");
        String path = link.getPath() == null ? "" : link.getPath().replaceFirst("/$", "");
        return host + path;
    }
}
