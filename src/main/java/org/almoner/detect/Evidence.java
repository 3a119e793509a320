package org.almoner.detect;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almoner.detect.Hits.Hit;

/** What speaks for and against one unit, and the score that it comes to. */
final class Evidence {
    private final Unit unit;
    private final List<Hit> hits;
    private final List<Channel> channels;
    private final Map<CueClass, Hit> first = new EnumMap<>(CueClass.class);
    private final Set<Feature> features = EnumSet.of(Feature.BIAS);
    private int invitations;
    private int lastInvitation;

    Evidence(Unit unit, List<Hit> hits, List<Channel> channels) {
        this.unit = unit;
        this.hits = hits;
        this.channels = channels;
        for (Hit hit : hits) {
            first.putIfAbsent(hit.cue(), hit);
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
        return first.containsKey(cue);
    }

    boolean has(Feature feature) {
        return features.contains(feature);
    }

    int invitations() {
        return invitations;
    }

    /** Whether the reader is asked, in a whole invitation or a set phrase. */
    boolean asks() {
        return has(CueClass.ASK) || has(CueClass.INVITE);
    }

    Map<CueClass, Hit> firstHits() {
        return first;
    }

    Set<Feature> features() {
        return features;
    }

    void note(Feature feature, boolean seen) {
        if (seen) {
            features.add(feature);
        }
    }

    /** Whether anything here is a way to give money or things, or to learn of one. */
    boolean hasChannel() {
        return !channels.isEmpty() || has(Feature.ACCOUNT_NUMBER) || has(Feature.NUMBER) || has(Feature.SMS_CODE);
    }

    /** Log-odds that the unit invites its reader to give. */
    double score(Weights weights) {
        double sum = 0;
        for (CueClass cue : first.keySet()) {
            sum += weights.of(cue);
        }
        for (Feature feature : features) {
            sum += weights.of(feature);
        }
        return sum;
    }
}
