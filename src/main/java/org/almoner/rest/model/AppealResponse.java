package org.almoner.rest.model;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.almoner.appeal.Alternative;
import org.almoner.appeal.Appeal;
import org.almoner.appeal.ComposedArticle;
import org.almoner.appeal.Labels;
import org.almoner.appeal.ServedLink;
import org.almoner.appeal.StoredArticle;
import org.almoner.appeal.TextQuote;
import org.almoner.charity.Campaign;
import org.almoner.charity.Charity;
import org.almoner.verify.Verdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An appeal to show. */
@Schema(name = "Appeal")
public record AppealResponse(
        String id,
        String kind,
        String verdict,
        String headline,
        @Nullable String summary,
        CharityResponse charity,
        @Nullable CampaignResponse campaign,
        LinkResponse link,
        List<ChannelResponse> channels,
        List<String> provides,
        @Nullable String place,
        List<AlternativeResponse> alternatives,
        TextQuote quote,
        double confidence) {
    static AppealResponse from(Appeal appeal, ComposedArticle composed) {
        StoredArticle article = composed.stored();
        return new AppealResponse(
                appeal.id().value(),
                appeal.kind().name().toLowerCase(Locale.ROOT),
                "verified",
                appeal.summary().headline(),
                appeal.summary().text(),
                CharityResponse.from(appeal.charity()),
                appeal.campaign() == null ? null : CampaignResponse.from(appeal.campaign()),
                LinkResponse.from(appeal.link(), "/" + composed.permalink(appeal.id()), article, appeal.charity()),
                appeal.channels().stream().map(ChannelResponse::from).toList(),
                appeal.summary().provides(),
                appeal.summary().place(),
                appeal.alternatives().stream()
                        .map(alternative -> AlternativeResponse.from(alternative, article))
                        .toList(),
                appeal.quote(),
                Math.round(appeal.confidence() * 100) / 100.0);
    }

    /** The link was held against the registry when the article was stored, or when the registry's facts changed since. */
    private static Instant verifiedAt(StoredArticle article, Charity charity) {
        Instant facts = charity.asOf().atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant stored = article.updatedAt();
        return stored != null && stored.isAfter(facts) ? stored : facts;
    }

    /**
     * A named, dated appeal of the charity.
     *
     * @param successor id of the campaign that took its place
     */
    public record CampaignResponse(
            String id,
            String name,
            boolean open,
            @Nullable LocalDate asOf,
            @Nullable String successor) {
        static CampaignResponse from(Campaign campaign) {
            return new CampaignResponse(
                    campaign.id(), campaign.name(), campaign.open(), campaign.statusAsOf(), campaign.successor());
        }
    }

    /**
     * The verified link.
     *
     * @param label what a button says, in the article's language
     * @param permalink path on this service that leads to the appeal's link for ever, with the country that was asked for;
     *     null for an alternative
     * @param source whose link it is: {@code article} or {@code registry}
     * @param insteadOf why this link is served and not the one that the passage asks to follow; null where it is the one
     */
    public record LinkResponse(
            URI url,
            @Nullable String permalink,
            String label,
            String source,
            Instant verifiedAt,
            List<EvidenceResponse> evidence,
            @Nullable InsteadOfResponse insteadOf) {
        static LinkResponse from(ServedLink link, @Nullable String permalink, StoredArticle article, Charity charity) {
            return new LinkResponse(
                    link.url(),
                    permalink,
                    Labels.of(article.language()).donate(),
                    link.origin().name().toLowerCase(Locale.ROOT),
                    AppealResponse.verifiedAt(article, charity),
                    EvidenceResponse.from(link.evidence()),
                    InsteadOfResponse.from(link.insteadOf()));
        }
    }

    /** The verdict, {@code closed}, {@code unreachable} or {@code registered}, on what the served link stands in for. */
    public record InsteadOfResponse(String verdict, List<EvidenceResponse> evidence) {
        static @Nullable InsteadOfResponse from(@Nullable Verdict verdict) {
            return verdict == null
                    ? null
                    : new InsteadOfResponse(verdict.name(), EvidenceResponse.from(verdict.evidence()));
        }
    }

    /** Another member of the family that the passage names, for readers of its country. */
    public record AlternativeResponse(String country, CharityResponse charity, LinkResponse link) {
        static AlternativeResponse from(Alternative alternative, StoredArticle article) {
            Charity charity = alternative.charity();
            return new AlternativeResponse(
                    charity.country(),
                    CharityResponse.from(charity),
                    LinkResponse.from(alternative.link(), null, article, charity));
        }
    }
}
