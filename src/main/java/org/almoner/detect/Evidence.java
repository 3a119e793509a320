package org.almoner.detect;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almoner.article.Block.Kind;
import org.almoner.detect.channel.Channel;
import org.almoner.detect.lexicon.CueClass;
import org.almoner.detect.lexicon.Hits.Hit;
import org.jspecify.annotations.Nullable;

/** What speaks for and against one unit, and the score that it comes to. */
final class Evidence {
    private static final CueClass[] CUES = CueClass.values();
    private static final Feature[] FEATURES = Feature.values();

    /** Longest line, in characters, that may be a title. */
    private static final int TITLE = 60;

    private final Unit unit;
    private final List<Hit> hits;
    private final List<Channel> channels;
    /** The first hit of each class, by ordinal. */
    private final @Nullable Hit[] first = new @Nullable Hit[CUES.length];

    /** By ordinal, a bit each. */
    private long seenCues;

    private final long[] features = new long[FEATURES.length / Long.SIZE + 1];

    private final boolean labelled;
    private final boolean named;
    private int invitations;
    private int lastInvitation;

    /**
     * @param labelled whether it is a short line that begins with what it holds, as accounts and addresses are written down
     * @param named whether a body that is given to is named after what speaks against an appeal elsewhere
     */
    Evidence(Unit unit, List<Hit> hits, List<Channel> channels, boolean labelled, boolean named) {
        this.unit = unit;
        this.hits = hits;
        this.channels = channels;
        this.labelled = labelled;
        this.named = named;
        note(Feature.BIAS, true);
        for (Hit hit : hits) {
            int cue = hit.cue().ordinal();
            seenCues |= 1L << cue;
            first[cue] = first[cue] == null ? hit : first[cue];
            boolean asks = hit.cue() == CueClass.INVITE || hit.cue() == CueClass.ASK;
            if (asks && hit.start() >= lastInvitation) {
                invitations++;
                lastInvitation = hit.end();
            }
        }
    }

    Unit unit() {
        return unit;
    }

    List<Hit> hits() {
        return hits;
    }

    List<Channel> channels() {
        return channels;
    }

    boolean has(CueClass cue) {
        return (seenCues >>> cue.ordinal() & 1) != 0;
    }

    boolean has(Feature feature) {
        return (features[feature.ordinal() >>> 6] >>> feature.ordinal() & 1) != 0;
    }

    boolean hasAny(Set<CueClass> cues) {
        for (CueClass cue : cues) {
            if (has(cue)) {
                return true;
            }
        }
        return false;
    }

    boolean isLabelled() {
        return labelled;
    }

    boolean isOfNamedCause() {
        return named;
    }

    int invitations() {
        return invitations;
    }

    /** Whether the reader is asked, in a whole invitation or a set phrase. */
    boolean asks() {
        return has(CueClass.ASK) || has(CueClass.INVITE);
    }

    Map<CueClass, Hit> firstHits() {
        Map<CueClass, Hit> hits = new EnumMap<>(CueClass.class);
        for (CueClass cue : CUES) {
            Hit hit = first[cue.ordinal()];
            if (hit != null) {
                hits.put(cue, hit);
            }
        }
        return hits;
    }

    Set<Feature> features() {
        Set<Feature> seen = EnumSet.noneOf(Feature.class);
        for (Feature feature : FEATURES) {
            if (has(feature)) {
                seen.add(feature);
            }
        }
        return seen;
    }

    void note(Feature feature, boolean seen) {
        features[feature.ordinal() >>> 6] |= (seen ? 1L : 0) << feature.ordinal();
    }

    /** Whether anything here is a way to give money or things, or to learn of one. */
    boolean hasChannel() {
        return !channels.isEmpty() || has(Feature.ACCOUNT_NUMBER) || has(Feature.NUMBER) || has(Feature.SMS_CODE);
    }

    /** Whether an address is written out, not only led to by linked words. */
    boolean hasAddress() {
        return channels.stream().anyMatch(each -> each.text() == null);
    }

    /** Whether an account's number or a short code is there. */
    boolean hasAccount() {
        return has(Feature.IBAN) || has(Feature.ACCOUNT_NUMBER) || has(Feature.SMS_CODE);
    }

    /** Whether nothing but a phone number or an e-mail address is there to give by. */
    boolean hasContactOnly() {
        return !has(Feature.ACCOUNT_NUMBER)
                && !has(Feature.SMS_CODE)
                && channels.stream()
                        .allMatch(each -> each.type() == Channel.Type.PHONE || each.type() == Channel.Type.EMAIL);
    }

    /** Whether it is a heading, or a line that ends with a colon. */
    boolean isHeading(CharSequence text) {
        char last = text.charAt(unit.end() - 1);
        return unit.kind() == Kind.HEADING || last == ':' || last == '：';
    }

    /** Whether it is a short line of heading words without a full stop. */
    boolean isTitle(CharSequence text) {
        char last = text.charAt(unit.end() - 1);
        return has(CueClass.HEADING)
                && unit.kind() == Kind.PARAGRAPH
                && unit.length() <= TITLE
                && (Character.isLetterOrDigit(last) || last == '?');
    }

    /** Whether what stands below it is of the matter that it names. */
    boolean introduces(CharSequence text) {
        return isHeading(text) || isTitle(text);
    }

    boolean isAboutGiving() {
        return asks() || has(CueClass.GIVE) || has(CueClass.HEADING);
    }

    /** Whether it is a short line that ends with a letter and holds no way to give, as titles of all matters do. */
    boolean isTitleLine(CharSequence text) {
        return unit.length() < TITLE
                && unit.kind() != Kind.LIST_ITEM
                && !hasChannel()
                && Character.isLetter(Character.codePointBefore(text, unit.end()));
    }

    /** Log-odds that the unit invites its reader to give. */
    double score(Weights weights) {
        double sum = 0;
        for (long rest = seenCues; rest != 0; rest &= rest - 1) {
            sum += weights.of(CUES[Long.numberOfTrailingZeros(rest)]);
        }
        for (int i = 0; i < features.length; i++) {
            for (long rest = features[i]; rest != 0; rest &= rest - 1) {
                sum += weights.of(FEATURES[i * Long.SIZE + Long.numberOfTrailingZeros(rest)]);
            }
        }
        return sum;
    }
}
