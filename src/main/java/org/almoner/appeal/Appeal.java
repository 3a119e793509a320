package org.almoner.appeal;

import java.util.List;
import org.almoner.charity.Campaign;
import org.almoner.charity.Charity;
import org.almoner.detect.Passage;
import org.almoner.detect.channel.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What is served for a passage. There is one only where the link is verified.
 *
 * @param channels the ways to give other than links, as the passage names them
 * @param alternatives other members of the family, where the passage names a family
 * @param quote where the passage stands in the article
 */
public record Appeal(
        AppealId id,
        Passage.Kind kind,
        Summary summary,
        Charity charity,
        @Nullable Campaign campaign,
        ServedLink link,
        List<Channel> channels,
        List<Alternative> alternatives,
        TextQuote quote,
        double confidence) {
    public Appeal {
        channels = List.copyOf(channels);
        alternatives = List.copyOf(alternatives);
    }

    /** The same with its link alone. */
    Appeal withoutChannels() {
        return new Appeal(id, kind, summary, charity, campaign, link, List.of(), alternatives, quote, confidence);
    }
}
