package org.almoner.detect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.article.ArticleText;
import org.almoner.article.Block;

/** Makes passages of the sentences that hold: those that follow each other are one, but each list item is its own. */
final class Passages {
    private static final int MOST_CHANNELS = 40;
    private static final int MOST_RECIPIENTS = 40;

    private final ArticleText article;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Judgement> open = new ArrayList<>();

    private Passages(ArticleText article) {
        this.article = article;
    }

    static List<Passage> of(ArticleText article, List<Judgement> judgements) {
        Passages made = new Passages(article);
        boolean[] taken = taken(judgements);
        for (int i = 0; i < taken.length; i++) {
            made.add(judgements.get(i), taken[i]);
        }
        made.close();
        return List.copyOf(made.passages);
    }

    /** What holds, and the sentences beside it in its block that say what the money is for or whom to ask. */
    private static boolean[] taken(List<Judgement> judgements) {
        boolean[] taken = new boolean[judgements.size()];
        for (int i = 0; i < taken.length; i++) {
            Judgement each = judgements.get(i);
            taken[i] = each.holds() || (i > 0 && taken[i - 1] && each.completes(judgements.get(i - 1)));
        }
        for (int i = taken.length - 2; i >= 0; i--) {
            taken[i] |= taken[i + 1] && judgements.get(i).completes(judgements.get(i + 1));
        }
        return taken;
    }

    private void add(Judgement judgement, boolean taken) {
        if (!taken) {
            close();
            return;
        }
        if (!open.isEmpty() && !joins(open.get(open.size() - 1).sentence(), judgement.sentence())) {
            close();
        }
        open.add(judgement);
    }

    private boolean joins(Sentence one, Sentence next) {
        if (one.block() == next.block()) {
            return true;
        }
        Block before = article.blocks().get(one.block());
        Block after = article.blocks().get(next.block());
        boolean items = before.kind() == Block.Kind.LIST_ITEM || after.kind() == Block.Kind.LIST_ITEM;
        return !items && before.furniture() == after.furniture();
    }

    private void close() {
        if (open.isEmpty()) {
            return;
        }
        Sentence first = open.get(0).sentence();
        int end = open.get(open.size() - 1).sentence().end();
        double score = open.stream().mapToDouble(Judgement::score).max().orElseThrow();
        List<Recipient> recipients = open.stream()
                .flatMap(each -> each.recipients().stream())
                .limit(MOST_RECIPIENTS)
                .toList();
        List<Channel> channels = open.stream()
                .flatMap(each -> each.channels().stream())
                .limit(MOST_CHANNELS)
                .toList();
        passages.add(new Passage(
                article.text().substring(first.start(), end),
                first.start(),
                end,
                first.block(),
                kind(channels),
                Judgement.probability(score),
                cues(),
                recipients,
                channels));
        open.clear();
    }

    /** The first cue of every class: more of the same is no more evidence. */
    private List<Cue> cues() {
        Map<String, Cue> cues = new LinkedHashMap<>();
        open.forEach(judgement -> judgement.cues().forEach(cue -> cues.putIfAbsent(cue.name(), cue)));
        return List.copyOf(cues.values());
    }

    private Passage.Kind kind(List<Channel> channels) {
        if (channels.stream().anyMatch(channel -> Hosts.isCrowdfunding(channel.value()))
                || open.stream().anyMatch(each -> each.has("crowdfunding"))) {
            return Passage.Kind.CROWDFUND;
        }
        boolean goods = open.stream().anyMatch(each -> each.has("goods"));
        boolean money = open.stream().anyMatch(each -> each.has("money"));
        return goods && !money ? Passage.Kind.GOODS : Passage.Kind.CHARITY;
    }
}
