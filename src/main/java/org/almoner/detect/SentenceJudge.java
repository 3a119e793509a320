package org.almoner.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almoner.article.ArticleText;
import org.almoner.article.Block;
import org.almoner.article.Link;

/** Weighs one sentence after the other of one article, by the cues of its language and by what they lead to. */
final class SentenceJudge {
    /** Evidence that no word pattern holds; weights as in the lexicon, set by hand likewise. */
    private static final double CHANNEL = 1.5;

    private static final double GIVING_ADDRESS = 2.0;
    private static final double BANK_OR_TEXT = 4.0;
    private static final double RECIPIENT = 1.0;
    private static final double UNDER_HEADING = 3.0;
    private static final double FURNITURE = -3.5;

    /** A link of a word or three that names nobody is the publisher's own button more often than anything else. */
    private static final double BUTTON = -5.0;

    private static final int BUTTON_WORDS = 3;

    /** Classes that make a sentence worth weighing. */
    private static final Set<String> STARTERS = Set.of("invitation", "act-of-giving", "follow-on");

    private final ArticleText article;
    private final Lexicon lexicon;
    private final ChannelFinder channels;
    private final String region;
    private int nextLink;
    private boolean underHeading;

    SentenceJudge(ArticleText article, Lexicon lexicon, ChannelFinder channels, String region) {
        this.article = article;
        this.lexicon = lexicon;
        this.channels = channels;
        this.region = region;
    }

    /** Sentences must come in reading order. */
    Judgement judge(Sentence sentence) {
        Block block = article.blocks().get(sentence.block());
        List<Words.Word> words = Words.of(article.text(), sentence.start(), sentence.end());
        Map<String, Lexicon.Hit> hits = lexicon.match(words);
        List<Link> links = linksOf(sentence);
        boolean listed = followsHeading(sentence, block, hits) && block.kind() == Block.Kind.LIST_ITEM;
        boolean started = hits.keySet().stream().anyMatch(STARTERS::contains) || listed;
        if (!started && links.isEmpty() && !mayHoldAddress(sentence)) {
            return new Judgement(sentence, lexicon.weight(Lexicon.BIAS), false, List.of(), List.of(), List.of());
        }
        List<Channel> found = channels.find(article, links, sentence.start(), sentence.end(), region);
        List<Recipient> recipients = RecipientFinder.find(article.text(), words);
        List<Cue> cues = new ArrayList<>();
        hits.values().forEach(hit -> addHit(cues, hit, words));
        addChannels(cues, found);
        if (listed) {
            cues.add(new Cue("under-heading", "", sentence.start(), sentence.start(), UNDER_HEADING));
        }
        if (!recipients.isEmpty()) {
            Recipient first = recipients.get(0);
            cues.add(new Cue("recipient", first.name(), first.start(), first.end(), RECIPIENT));
        }
        if (!listed && recipients.isEmpty() && words.size() - 1 <= BUTTON_WORDS && !links.isEmpty()) {
            cues.add(new Cue("button", "", sentence.start(), sentence.start(), BUTTON));
        }
        if (block.furniture()) {
            cues.add(new Cue("furniture", "", block.start(), block.start(), FURNITURE));
        }
        double score = lexicon.weight(Lexicon.BIAS)
                + cues.stream().mapToDouble(Cue::weight).sum();
        boolean weighed = started
                || cues.stream()
                        .anyMatch(cue -> cue.name().equals("giving-address")
                                || cue.name().equals("bank-or-text"));
        return new Judgement(sentence, score, weighed, cues, recipients, found);
    }

    /** The list below a "How to help" stands under it until another paragraph comes. */
    private boolean followsHeading(Sentence sentence, Block block, Map<String, Lexicon.Hit> hits) {
        boolean title = block.kind() == Block.Kind.HEADING
                || (sentence.end() == block.end() && article.text().charAt(block.end() - 1) == ':');
        if (title) {
            underHeading = hits.containsKey("help-heading");
        } else if (block.kind() != Block.Kind.LIST_ITEM) {
            underHeading = false;
        }
        return underHeading;
    }

    private List<Link> linksOf(Sentence sentence) {
        List<Link> all = article.links();
        while (nextLink < all.size() && all.get(nextLink).end() <= sentence.start()) {
            nextLink++;
        }
        int last = nextLink;
        while (last < all.size() && all.get(last).start() < sentence.end() && last - nextLink < 50) {
            last++;
        }
        return all.subList(nextLink, last);
    }

    /** Whether a sentence without a cue is worth the search for an address: it has a web address or many digits. */
    private boolean mayHoldAddress(Sentence sentence) {
        int digits = 0;
        int end = Math.min(sentence.end(), sentence.start() + 2_000);
        for (int i = sentence.start(); i < end; i++) {
            char c = article.text().charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            if (digits >= 12
                    || (c == ':' && article.text().startsWith("://", i))
                    || (c == 'w' && article.text().startsWith("www.", i))) {
                return true;
            }
        }
        return false;
    }

    private void addHit(List<Cue> cues, Lexicon.Hit hit, List<Words.Word> words) {
        int start = words.get(hit.first()).start();
        int end = words.get(hit.last()).end();
        double weight = lexicon.weight(hit.name());
        // A heading leads to what is under it; in a sentence of its own it asks for nothing.
        double counted = hit.name().equals("help-heading") ? 0 : weight;
        cues.add(new Cue(hit.name(), article.text().substring(start, end), start, end, counted));
    }

    private static void addChannels(List<Cue> cues, List<Channel> found) {
        boolean any = false;
        for (Channel channel : found) {
            switch (channel.type()) {
                case SMS, IBAN, ACCOUNT -> once(cues, "bank-or-text", channel, BANK_OR_TEXT);
                case LINK, PAYPAL -> {
                    if (Hosts.isForGiving(channel.value()) || channel.type() == Channel.Type.PAYPAL) {
                        once(cues, "giving-address", channel, GIVING_ADDRESS);
                    }
                    any = true;
                }
                default -> any = true;
            }
        }
        if (any) {
            once(cues, "channel", found.get(0), CHANNEL);
        }
    }

    private static void once(List<Cue> cues, String name, Channel channel, double weight) {
        if (cues.stream().noneMatch(cue -> cue.name().equals(name))) {
            cues.add(new Cue(name, channel.value(), channel.start(), channel.end(), weight));
        }
    }
}
