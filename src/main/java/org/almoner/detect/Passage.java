package org.almoner.detect;

import java.util.List;
import org.almoner.detect.channel.Channel;
import org.almoner.detect.name.Recipient;

/**
 * A contiguous run of text that invites the reader to give.
 *
 * @param exact the text from {@code start} to {@code end}, UTF-16 units of the article's text, end exclusive
 * @param block index of the block the passage starts in
 * @param confidence calibrated share of such passages that are right, 0 to 1
 * @param cues the evidence, for and against, the strongest where there is more than {@link #MOST}
 * @param recipients organisations and persons as written, the first {@link #MOST}
 * @param channels ways to give, in reading order, the first {@link #MOST}
 */
public record Passage(
        String exact,
        int start,
        int end,
        int block,
        Kind kind,
        double confidence,
        List<Cue> cues,
        List<Recipient> recipients,
        List<Channel> channels) {
    /** No passage that anybody reads has more of any of them. */
    static final int MOST = 100;

    public Passage {
        cues = List.copyOf(cues);
        recipients = List.copyOf(recipients);
        channels = List.copyOf(channels);
    }

    /** Who or what is asked for. */
    public enum Kind {
        /** Money for an organisation. */
        CHARITY,
        /** Money for a person or group, on a fundraising platform. */
        CROWDFUND,
        /** Things rather than money. */
        GOODS
    }
}
