package org.almoner.detect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.almoner.article.ArticleText;
import org.almoner.article.Block.Kind;
import org.almoner.article.Script;
import org.almoner.detect.channel.Channel;
import org.almoner.detect.channel.Channel.Type;
import org.almoner.detect.channel.ChannelFinder;
import org.almoner.detect.channel.Hosts;
import org.almoner.detect.channel.Money;
import org.almoner.detect.channel.Numbers;
import org.almoner.detect.channel.Shape;
import org.almoner.detect.lexicon.CueClass;
import org.almoner.detect.lexicon.FoldedText;
import org.almoner.detect.lexicon.Hits;
import org.almoner.detect.lexicon.Lexicons;

/** Reads the evidence of the units of one article: first each by itself, then with its neighbours and the whole. */
final class EvidenceReader {
    /**
     * Log-odds below which an opening unit comes to nothing, nor do its neighbours, unless it introduces others or has an
     * account: of 1,200 articles in which an appeal is found, the best such unit has -4.4 or more.
     */
    private static final double HOPELESS = -5;

    private static final Weights WEIGHTS = Weights.standing();
    private static final int LONG = 600;
    private static final int SHORT = 32;
    private static final int LABELLED_LINE = 80;
    private static final int LONGEST_LABEL = 32;

    /** Classes that are not read from within an address. */
    private static final Set<CueClass> IN_ADDRESSES = EnumSet.of(
            CueClass.PUBLISHER,
            CueClass.POINT,
            CueClass.SOFTWARE,
            CueClass.POLITICS,
            CueClass.PRODUCT,
            CueClass.REPORTED,
            CueClass.NEED,
            CueClass.PLACE);

    private final ArticleText article;
    private final String language;
    private final Hits hits;
    private final Candidates candidates;
    private final Sentences sentences;
    private final ChannelFinder channels;
    private final NamedCauses named;
    private final Surroundings surroundings;

    EvidenceReader(ArticleText article, String language) {
        Lexicons.Language lexicons = Lexicons.of(language);
        this.article = article;
        this.language = language;
        this.hits = lexicons.cues()
                .find(FoldedText.of(article.text(), 0, article.text().length()));
        this.candidates = new Candidates(article, hits);
        this.sentences = new Sentences(article.text());
        this.channels = new ChannelFinder(article);
        this.named = new NamedCauses(article.text(), language);
        this.surroundings = new Surroundings(article, hits, OwnName.of(article.siteNames(), lexicons));
    }

    List<Evidence> read() {
        return withNeighbours(openers(), candidates.opening());
    }

    /**
     * Whether a unit scores that much, by itself or with its neighbours and the whole. Of a page that was read in haste, of
     * which nothing is known for furniture.
     */
    boolean isAnyNear(double score) {
        Predicate<Evidence> near = each -> each.score(WEIGHTS) >= score;
        SortedMap<Integer, List<Evidence>> openers = openers();
        if (!having(openers, near).isEmpty()) {
            return true;
        }
        BitSet hopeful = having(openers, this::isHopeful);
        return !hopeful.isEmpty()
                && withNeighbours(openers, candidates.reaching(hopeful)).stream()
                        .anyMatch(near);
    }

    /** Whether it, or a neighbour of it, may come near an appeal by what stands around. */
    private boolean isHopeful(Evidence opener) {
        return opener.score(WEIGHTS) >= HOPELESS
                || opener.hasAccount()
                || opener.has(Feature.LINK_GIVING)
                || opener.introduces(article.text()) && opener.isAboutGiving();
    }

    /** What is seen by itself of the blocks whose words open a closer look, by block. */
    private SortedMap<Integer, List<Evidence>> openers() {
        SortedMap<Integer, List<Evidence>> seen = new TreeMap<>();
        look(candidates.opening(), seen);
        return seen;
    }

    /** The blocks with such a unit. */
    private static BitSet having(SortedMap<Integer, List<Evidence>> seen, Predicate<Evidence> such) {
        BitSet blocks = new BitSet();
        seen.forEach((block, units) -> blocks.set(block, units.stream().anyMatch(such)));
        return blocks;
    }

    /** What is seen of all that opens, and of what stands around some of it. */
    private List<Evidence> withNeighbours(SortedMap<Integer, List<Evidence>> seen, BitSet centres) {
        BitSet others = candidates.around(centres);
        others.andNot(candidates.opening());
        look(others, seen);
        List<Evidence> all = seen.values().stream().flatMap(List::stream).toList();
        surroundings.note(all);
        return all;
    }

    private void look(BitSet blocks, SortedMap<Integer, List<Evidence>> seen) {
        for (int b = blocks.nextSetBit(0); b >= 0; b = blocks.nextSetBit(b + 1)) {
            List<Unit> units = new ArrayList<>();
            sentences.split(article.blocks().get(b), b, units);
            seen.put(b, units.stream().map(this::alone).toList());
        }
    }

    private Evidence alone(Unit unit) {
        List<Hits.Hit> cues = hits.within(unit.start(), unit.end());
        Shape shape = Shape.of(article.text(), unit.start(), unit.end());
        if (shape.addressed() || shape.web()) {
            cues.removeIf(hit -> IN_ADDRESSES.contains(hit.cue()) && isInAddress(hit, unit));
        }
        boolean cause = named.leaveOut(unit, cues);
        List<Channel> found = channels.addresses(unit.start(), unit.end(), shape);
        Evidence seen = new Evidence(unit, cues, found, isLabelled(unit), cause);
        for (Channel channel : found) {
            seen.note(Feature.LINK, channel.type() == Type.LINK || channel.type() == Type.PAYPAL);
            seen.note(Feature.LINK_GIVING, channel.type() == Type.PAYPAL || isGiving(channel));
            seen.note(Feature.IBAN, channel.type() == Type.IBAN);
            seen.note(Feature.EMAIL, channel.type() == Type.EMAIL);
            seen.note(Feature.CRYPTO, channel.type() == Type.CRYPTO);
        }
        int digits = shape.digits() == 0 ? 0 : Numbers.longest(article.text(), unit.start(), unit.end());
        seen.note(Feature.ACCOUNT_NUMBER, digits >= 5 && seen.has(CueClass.ACCOUNT));
        seen.note(Feature.NUMBER, digits >= 7 && !seen.has(Feature.ACCOUNT_NUMBER) && !seen.has(Feature.IBAN));
        seen.note(Feature.HOURS, digits > 0 && Hours.isIn(article.text(), unit.start(), unit.end()));
        seen.note(
                Feature.DROPOFF_PLACE,
                seen.has(CueClass.DROPOFF) && (seen.has(CueClass.PLACE) || seen.has(Feature.HOURS)));
        seen.note(Feature.INVITE_TWICE, seen.invitations() > 1);
        seen.note(Feature.COLON, ":：".indexOf(article.text().charAt(unit.end() - 1)) >= 0);
        seen.note(Feature.LIST_ITEM, unit.kind() == Kind.LIST_ITEM);
        seen.note(Feature.HEADING_BLOCK, unit.kind() == Kind.HEADING);
        seen.note(Feature.FURNITURE, unit.furniture());
        seen.note(Feature.LONG, unit.length() > LONG);
        seen.note(Feature.SHORT, unit.length() < SHORT);
        seen.note(Feature.QUOTED, isQuoted(unit));
        seen.note(Feature.EXCLAIMS, "!！".indexOf(article.text().charAt(unit.end() - 1)) >= 0);
        seen.note(Feature.MONEY, shape.digits() > 0 && Money.isIn(article.text(), unit.start(), unit.end()));
        seen.note(
                Feature.SMS_CODE,
                digits > 0
                        && digits < 8
                        && seen.has(CueClass.SMS)
                        && Numbers.hasShortCode(article.text(), unit.start(), unit.end()));
        seen.note(Feature.NAMED, isNamed(seen));
        seen.note(lengthOf(unit), true);
        seen.note(Feature.TITLE_LINE, digits == 0 && seen.isTitleLine(article.text()));
        new Combination(article.text(), language, seen).note();
        return seen;
    }

    /** An address's words tell nothing of the sentence around it: a page may lie under /blog and still not be a blog's. */
    private boolean isInAddress(Hits.Hit hit, Unit unit) {
        String text = article.text();
        int from = hit.start();
        while (from > unit.start() && isOfAddress(text.charAt(from - 1))) {
            from--;
        }
        int to = hit.end();
        while (to < unit.end() && isOfAddress(text.charAt(to))) {
            to++;
        }
        String word = text.substring(from, to);
        return word.contains("://") || word.startsWith("www.");
    }

    private static boolean isOfAddress(char c) {
        return !Character.isWhitespace(c) && "()[]<>\"".indexOf(c) < 0;
    }

    private static boolean isGiving(Channel channel) {
        if (channel.type() != Type.LINK) {
            return false;
        }
        return Hosts.isForGiving(channel.value());
    }

    private static Feature lengthOf(Unit unit) {
        int length = unit.length();
        if (length < 40) {
            return Feature.LENGTH_TINY;
        }
        return length < 100 ? Feature.LENGTH_SHORT : length < 220 ? Feature.LENGTH_MIDDLE : Feature.LENGTH_LONG;
    }

    /** Whether a colon, a dash, a wide space or brackets part the unit's first words from the rest of it. */
    private boolean isLabelled(Unit unit) {
        if (unit.length() > LABELLED_LINE) {
            return false;
        }
        String text = article.text();
        int last = Math.min(unit.end(), unit.start() + LONGEST_LABEL);
        for (int i = unit.start() + 1; i < last; i++) {
            char c = text.charAt(i);
            boolean dash = (c == '–' || c == '—' || c == '-') && text.charAt(i - 1) == ' ';
            boolean bracketed = c == '】' && text.charAt(unit.start()) == '【';
            if (c == '：' || c == '\u3000' || bracketed || dash || c == ':' && !text.startsWith("://", i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word of organisations is written as a name. */
    private boolean isNamed(Evidence seen) {
        for (Hits.Hit hit : seen.hits()) {
            if (hit.cue() == CueClass.ORG
                    && (Character.isUpperCase(article.text().codePointAt(hit.start()))
                            || Script.isUnspaced(article.text().charAt(hit.start())))) {
                return true;
            }
        }
        return false;
    }

    private boolean isQuoted(Unit unit) {
        String text = article.text();
        char first = text.charAt(unit.start());
        char last = text.charAt(unit.end() - 1);
        return "\"“„«‘'「『".indexOf(first) >= 0 && "\"”“»’'」』,".indexOf(last) >= 0;
    }
}
