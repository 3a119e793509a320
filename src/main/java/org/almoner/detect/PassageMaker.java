package org.almoner.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.almoner.article.ArticleText;
import org.almoner.detect.Passage.Kind;
import org.almoner.detect.channel.Channel;
import org.almoner.detect.channel.ChannelFinder;
import org.almoner.detect.channel.Hosts;
import org.almoner.detect.lexicon.CueClass;
import org.almoner.detect.lexicon.Hits;
import org.almoner.detect.name.Recipient;
import org.almoner.detect.name.RecipientFinder;

/** Turns a run of units into a passage with its evidence, recipients and channels. */
final class PassageMaker {
    private final String text;

    /** The same with wrapped lines run on, to read names and numbers from. */
    private final String flowing;

    private final String language;
    private final List<Evidence> units;
    private final ChannelFinder channels;
    private final EntryLists lists;

    PassageMaker(
            String text,
            ArticleText flowing,
            ChannelFinder channels,
            String language,
            List<Evidence> units,
            EntryLists lists) {
        this.text = text;
        this.flowing = flowing.text();
        this.language = language;
        this.units = units;
        this.channels = channels;
        this.lists = lists;
    }

    /** The passages of such runs, but for those that nothing tells from a page's own plea. */
    List<Passage> all(List<Grouping.Run> runs) {
        List<Passage> made = new ArrayList<>();
        for (Grouping.Run run : runs) {
            Passage passage = make(run);
            if (!OtherCauses.areAllAround(units.subList(run.first(), run.last() + 1), passage)) {
                made.add(passage);
            }
        }
        return made;
    }

    private Passage make(Grouping.Run run) {
        int start = units.get(run.first()).unit().start();
        int end = units.get(run.last()).unit().end();
        List<Hits.Hit> hits = new ArrayList<>();
        List<Cue> cues = new ArrayList<>();
        for (int i = run.first(); i <= run.last(); i++) {
            hits.addAll(units.get(i).hits());
            addCues(units.get(i), cues);
        }
        List<Hits.Hit> labels = channels.labels(start, end, language);
        List<Channel> found = channels.all(start, end, hits, labels, language);
        List<Recipient> recipients =
                new RecipientFinder(flowing, hits, found, language).find(start, end, lists.names(run));
        List<Channel> boxes = channels.boxes(start, end, hits, labels, found);
        recipients = recipients.stream().filter(name -> !isBox(name, boxes)).toList();
        recipients = new References(flowing, hits, labels, language).without(start, end, recipients);
        found.addAll(channels.cheques(end, labels));
        found.addAll(boxes);
        found.sort(Comparator.comparingInt(Channel::start));
        return new Passage(
                text.substring(start, end),
                start,
                end,
                units.get(run.first()).unit().block(),
                kindOf(run, found),
                Calibration.confidence(run.best()),
                strongest(cues),
                recipients.stream().limit(Passage.MOST).toList(),
                found.stream().limit(Passage.MOST).toList());
    }

    /** In reading order. */
    private static List<Cue> strongest(List<Cue> cues) {
        if (cues.size() > Passage.MOST) {
            cues.sort(Comparator.comparingDouble(cue -> -Math.abs(cue.weight())));
        }
        return cues.stream()
                .limit(Passage.MOST)
                .sorted(Comparator.comparingInt(Cue::start))
                .toList();
    }

    /** Whether what was taken for a name is the beginning of an address: "Freepost RSCC-ABCD-EFGH". */
    private static boolean isBox(Recipient name, List<Channel> boxes) {
        return boxes.stream().anyMatch(box -> box.start() == name.start());
    }

    private void addCues(Evidence seen, List<Cue> cues) {
        Weights weights = Weights.standing();
        for (Map.Entry<CueClass, Hits.Hit> entry : seen.firstHits().entrySet()) {
            double weight = weights.of(entry.getKey());
            Hits.Hit hit = entry.getValue();
            if (weight != 0) {
                String words = text.substring(hit.start(), hit.end());
                cues.add(new Cue(entry.getKey().label(), words, hit.start(), hit.end(), weight));
            }
        }
        for (Feature feature : seen.features()) {
            double weight = weights.of(feature);
            if (weight != 0) {
                cues.add(new Cue(
                        feature.label(), "", seen.unit().start(), seen.unit().end(), weight));
            }
        }
    }

    private Kind kindOf(Grouping.Run run, List<Channel> found) {
        boolean platform = false;
        boolean dropoff = false;
        boolean goods = false;
        boolean fund = false;
        boolean money = false;
        for (int i = run.first(); i <= run.last(); i++) {
            Evidence unit = units.get(i);
            platform |= namesPlatform(unit);
            dropoff |= unit.has(CueClass.DROPOFF);
            goods |= unit.has(CueClass.GOODS);
            fund |= unit.has(CueClass.FUND);
            money |= unit.has(CueClass.ACCOUNT) || unit.has(Feature.LINK_GIVING) || unit.has(Feature.IBAN);
        }
        if (platform || found.stream().anyMatch(channel -> Hosts.isCrowdfunding(channel.value()))) {
            return Kind.CROWDFUND;
        }
        return dropoff && (goods || !fund) && !money ? Kind.GOODS : Kind.CHARITY;
    }

    private boolean namesPlatform(Evidence unit) {
        Hits.Hit hit = unit.firstHits().get(CueClass.PLATFORM);
        return hit != null && !Payments.isService(text.substring(hit.start(), hit.end()));
    }
}
