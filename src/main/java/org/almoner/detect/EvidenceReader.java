package org.almoner.detect;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.almoner.article.ArticleText;
import org.almoner.article.Block.Kind;
import org.almoner.detect.Channel.Type;

/** Reads the evidence of the units of one article: first each by itself, then with its neighbours and the whole. */
final class EvidenceReader {
    private static final int LONG = 600;
    private static final int LIST_LINE = 300;
    private static final int SHORT = 32;
    private static final int TITLE_LINE = 60;
    private static final int LABELLED_LINE = 80;
    private static final int LONGEST_LABEL = 32;
    private static final int NEIGHBOURS = 2;
    private static final int GIVING_LIST = 2;
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

    /** Who else than a charity gives an account to pay to, and for what. */
    private static final Set<CueClass> OTHER_PAYEES = EnumSet.of(
            CueClass.PAYMENT,
            CueClass.PRODUCT,
            CueClass.PUBLISHER,
            CueClass.SOFTWARE,
            CueClass.POLITICS,
            CueClass.COURT,
            CueClass.CLOSED,
            CueClass.SCAM);

    private final ArticleText article;
    private final Hits hits;
    private final List<Unit> units;
    private final FoldedText folded;
    private final Lexicon names;
    private final ChannelFinder channels;
    private final OwnName site;

    EvidenceReader(ArticleText article, String language) {
        Lexicons.Language lexicons = Lexicons.of(language);
        this.article = article;
        this.folded = FoldedText.of(article.text(), 0, article.text().length());
        this.hits = lexicons.cues().find(folded);
        this.units = Candidates.units(article, hits);
        this.names = lexicons.names();
        this.channels = new ChannelFinder(article);
        this.site = OwnName.of(article.siteNames(), lexicons);
    }

    List<Evidence> read() {
        List<Evidence> all = new ArrayList<>(units.size());
        for (Unit unit : units) {
            all.add(alone(unit));
        }
        relate(all);
        return all;
    }

    /** Whether a unit scores that much, by itself or with its neighbours and the whole. */
    boolean isAnyNear(double score) {
        Weights weights = Weights.standing();
        List<Evidence> all = new ArrayList<>(units.size());
        for (Unit unit : units) {
            Evidence seen = alone(unit);
            if (seen.score(weights) >= score) {
                return true;
            }
            all.add(seen);
        }
        relate(all);
        return all.stream().anyMatch(seen -> seen.score(weights) >= score);
    }

    private void relate(List<Evidence> all) {
        Whole whole = Whole.of(hits, article);
        for (int i = 0; i < all.size(); i++) {
            together(all, i, whole);
        }
        underHeadings(all);
        givingLists(all);
    }

    /** Lets what a heading or an introducing line says count for the lines of the list below it. */
    private void underHeadings(List<Evidence> all) {
        boolean giving = false;
        int last = -2;
        for (Evidence seen : all) {
            Unit unit = seen.unit();
            boolean introduces = seen.isHeading(article.text()) || seen.isTitle(article.text());
            if (introduces) {
                giving = seen.asks() || seen.has(CueClass.GIVE) || seen.has(CueClass.HEADING);
            } else if (unit.block() - last > 1 || unit.kind() == Kind.PARAGRAPH && unit.length() > LIST_LINE) {
                giving = false;
            } else {
                boolean item = unit.kind() == Kind.LIST_ITEM
                        || seen.has(CueClass.ACCOUNT)
                        || seen.has(CueClass.GOODS)
                        || seen.has(CueClass.PLACE);
                seen.note(Feature.UNDER_HEADING, giving && (item || seen.hasChannel()));
                seen.note(Feature.UNDER_HEADING_LINK, giving && seen.hasChannel());
            }
            last = unit.block();
        }
    }

    /** Marks the items of a list where most lead to a page for giving, though no heading says so. */
    private static void givingLists(List<Evidence> all) {
        int from = 0;
        while (from < all.size()) {
            int to = from;
            int giving = 0;
            int links = 0;
            while (to < all.size() && isItem(all.get(to)) && (to == from || follows(all, to))) {
                links += all.get(to).has(Feature.LINK) ? 1 : 0;
                giving += all.get(to++).has(Feature.LINK_GIVING) ? 1 : 0;
            }
            for (int i = from; i < to && giving >= GIVING_LIST && giving * 2 >= links; i++) {
                all.get(i).note(Feature.GIVING_LIST, true);
            }
            from = Math.max(to, from + 1);
        }
    }

    private static boolean isPlea(Evidence seen) {
        return seen.has(CueClass.PUBLISHER)
                && (seen.has(CueClass.GIVE) || seen.asks() || seen.has(CueClass.READER))
                && !seen.has(CueClass.FUND);
    }

    private static boolean isItem(Evidence seen) {
        return seen.unit().kind() == Kind.LIST_ITEM;
    }

    private static boolean follows(List<Evidence> all, int index) {
        return all.get(index).unit().block() - all.get(index - 1).unit().block() <= 1;
    }

    private Evidence alone(Unit unit) {
        List<Hits.Hit> cues = hits.within(unit.start(), unit.end());
        cues.addAll(names.find(folded, folded.firstFrom(unit.start()), folded.firstFrom(unit.end()))
                .within(unit.start(), unit.end()));
        Shape shape = Shape.of(article.text(), unit.start(), unit.end());
        if (shape.addressed() || shape.web()) {
            cues.removeIf(hit -> IN_ADDRESSES.contains(hit.cue()) && isInAddress(hit, unit));
        }
        List<Channel> found = channels.addresses(unit.start(), unit.end(), shape);
        Evidence seen = new Evidence(unit, cues, found, isLabelled(unit));
        for (Channel channel : found) {
            seen.note(Feature.LINK, channel.type() == Type.LINK || channel.type() == Type.PAYPAL);
            seen.note(Feature.LINK_GIVING, channel.type() == Type.PAYPAL || isGiving(channel));
            seen.note(Feature.IBAN, channel.type() == Type.IBAN);
            seen.note(Feature.EMAIL, channel.type() == Type.EMAIL);
            seen.note(Feature.CRYPTO, channel.type() == Type.CRYPTO);
        }
        int digits = shape.digits() == 0 ? 0 : longestNumber(unit);
        seen.note(Feature.ACCOUNT_NUMBER, digits >= 5 && seen.has(CueClass.ACCOUNT));
        seen.note(Feature.NUMBER, digits >= 7 && !seen.has(Feature.ACCOUNT_NUMBER) && !seen.has(Feature.IBAN));
        seen.note(Feature.HOURS, digits > 0 && Hours.isIn(article.text(), unit.start(), unit.end()));
        seen.note(
                Feature.DROPOFF_PLACE,
                seen.has(CueClass.DROPOFF) && (seen.has(CueClass.PLACE) || seen.has(Feature.HOURS)));
        seen.note(Feature.INVITE_TWICE, seen.invitations() > 1);
        seen.note(Feature.COLON, article.text().charAt(unit.end() - 1) == ':');
        seen.note(Feature.LIST_ITEM, unit.kind() == Kind.LIST_ITEM);
        seen.note(Feature.HEADING_BLOCK, unit.kind() == Kind.HEADING);
        seen.note(Feature.FURNITURE, unit.furniture());
        seen.note(Feature.LONG, unit.length() > LONG);
        seen.note(Feature.SHORT, unit.length() < SHORT);
        seen.note(Feature.QUOTED, isQuoted(unit));
        seen.note(Feature.EXCLAIMS, "!！".indexOf(article.text().charAt(unit.end() - 1)) >= 0);
        seen.note(Feature.MONEY, digits > 0 && Money.isIn(article.text(), unit.start(), unit.end()));
        seen.note(Feature.SMS_CODE, digits > 0 && digits < 8 && seen.has(CueClass.SMS) && hasShortCode(unit));
        seen.note(Feature.NAMED, isNamed(seen));
        seen.note(lengthOf(unit), true);
        seen.note(Feature.TITLE_LINE, digits == 0 && isTitleLine(seen));
        new Combination(article.text(), seen).note();
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

    private void together(List<Evidence> all, int index, Whole whole) {
        Evidence seen = all.get(index);
        int from = Math.max(0, index - NEIGHBOURS);
        int to = Math.min(all.size(), index + NEIGHBOURS + 1);
        for (int i = from; i < to; i++) {
            Evidence other = all.get(i);
            if (i == index || Math.abs(other.unit().block() - seen.unit().block()) > NEIGHBOURS) {
                continue;
            }
            seen.note(Feature.NEAR_INVITE, other.asks());
            seen.note(Feature.NEAR_GIVE, other.has(CueClass.GIVE));
            seen.note(Feature.NEAR_GOODS, other.has(CueClass.GOODS));
            seen.note(Feature.NEAR_CHANNEL, other.hasChannel());
            seen.note(Feature.NEAR_HEADING, i < index && other.has(CueClass.HEADING));
            seen.note(Feature.NEAR_POLITICS, other.has(CueClass.POLITICS));
            seen.note(Feature.NEAR_PUBLISHER, other.has(CueClass.PUBLISHER));
            seen.note(Feature.PLEA_BESIDE, Math.abs(i - index) == 1 && isPlea(other));
            seen.note(Feature.NEAR_BODY, other.has(CueClass.BODY));
            seen.note(Feature.NEAR_COURT, other.has(CueClass.COURT));
            seen.note(Feature.NEAR_REPORTED, other.has(CueClass.REPORTED));
            seen.note(Feature.NEAR_SCAM, other.has(CueClass.SCAM));
            seen.note(Feature.NEAR_PRODUCT, other.has(CueClass.PRODUCT));
            seen.note(Feature.NEAR_SOFTWARE, other.has(CueClass.SOFTWARE));
            seen.note(Feature.NEAR_PAYMENT, other.has(CueClass.PAYMENT));
            seen.note(Feature.NEAR_HAND, tellsOfHanding(other));
            seen.note(Feature.NEAR_CLOSED, other.has(CueClass.CLOSED) || other.has(CueClass.NEGATED));
        }
        whole.note(seen);
        seen.note(Feature.OTHERS_UNNAMED, isForOthers(seen) && !namesReceiver(seen));
        seen.note(
                Feature.OWN_NAME,
                (speaksOfPublisher(seen) || !whole.isOfGiving())
                        && site.isIn(
                                article.text(),
                                all.get(Math.max(from, index - 1)).unit().start(),
                                all.get(Math.min(to - 1, index + 1)).unit().end()));
        boolean account = seen.has(Feature.IBAN) || seen.has(Feature.ACCOUNT_NUMBER) || seen.has(Feature.SMS_CODE);
        seen.note(Feature.GIVING_ACCOUNT, account && isForGiving(all, index, from, to));
    }

    private static boolean isForOthers(Evidence seen) {
        return seen.asks()
                && (seen.has(Feature.ASK_FOR_OTHERS)
                        || seen.has(Feature.PLEA_BESIDE)
                        || seen.has(Feature.NEAR_SOFTWARE)
                        || seen.has(Feature.NEAR_PAYMENT));
    }

    private static boolean namesReceiver(Evidence seen) {
        return seen.has(CueClass.FUND)
                || seen.has(CueClass.NEED)
                || seen.has(CueClass.GOODS)
                || seen.has(CueClass.MEMORIAL)
                || seen.has(Feature.NAMED);
    }

    private static boolean tellsOfHanding(Evidence unit) {
        return unit.has(Feature.HAND_GOODS)
                || unit.has(Feature.HAND_DROPOFF)
                || unit.has(Feature.HAND_CHANNEL)
                || unit.has(Feature.WANTED_GOODS)
                || unit.has(Feature.MONEY_EFFECT);
    }

    /** Whether what stands around an account tells that it is for giving, and not to the publisher, for a bill or a gift already made. */
    private static boolean isForGiving(List<Evidence> all, int index, int from, int to) {
        Evidence seen = all.get(index);
        boolean giving = seen.has(CueClass.GIVE)
                || seen.has(CueClass.ASK)
                || seen.has(CueClass.HEADING)
                || seen.has(Feature.UNDER_HEADING)
                || seen.has(Feature.NEAR_GIVE)
                || all.subList(Math.max(from, index - 1), Math.min(to, index + 2)).stream()
                        .anyMatch(beside -> beside.has(CueClass.FUND) || beside.has(CueClass.ASK));
        List<Evidence> around = all.subList(from, to);
        boolean owed = around.stream().anyMatch(each -> each.has(CueClass.PAYMENT))
                && around.stream().noneMatch(each -> each.has(CueClass.GIVE));
        boolean forOthers = seen.has(CueClass.PUBLISHER)
                || seen.has(CueClass.PAYMENT)
                || owed
                || seen.has(Feature.PLEA_BESIDE)
                || seen.has(Feature.OWN_NAME);
        boolean reported = seen.has(CueClass.REPORTED) && !seen.asks();
        return (giving || around.stream().noneMatch(each -> each.hasAny(OTHER_PAYEES))) && !forOthers && !reported;
    }

    /** A charity asks in its own name too, on pages that are about giving. */
    private static boolean speaksOfPublisher(Evidence seen) {
        return seen.has(CueClass.PUBLISHER) || seen.has(Feature.NEAR_PUBLISHER) || seen.has(Feature.ARTICLE_PUBLISHER);
    }

    private static boolean isGiving(Channel channel) {
        if (channel.type() != Type.LINK) {
            return false;
        }
        return Hosts.isForGiving(channel.value());
    }

    /** Digits in the longest run of digits with single separators. */
    private int longestNumber(Unit unit) {
        String text = article.text();
        int longest = 0;
        int digits = 0;
        int gap = 0;
        for (int i = unit.start(); i < unit.end(); i++) {
            char c = text.charAt(i);
            int other = digits == 0 ? otherEnd(unit, i) : -1;
            if (other > 0) {
                i = other - 1;
            } else if (Shape.isDigit(c)) {
                digits++;
                gap = 0;
                longest = Math.max(longest, digits);
            } else if (digits > 0 && (++gap > 2 || " \u00A0-./()".indexOf(c) < 0)) {
                digits = 0;
            }
        }
        return longest;
    }

    /** Where a date or an amount of money ends that begins there, or -1. */
    private int otherEnd(Unit unit, int at) {
        int date = Dates.end(article.text(), at, unit.end());
        return date > 0 ? date : Money.end(article.text(), at, unit.start(), unit.end());
    }

    private static Feature lengthOf(Unit unit) {
        int length = unit.length();
        if (length < 40) {
            return Feature.LENGTH_TINY;
        }
        return length < 100 ? Feature.LENGTH_SHORT : length < 220 ? Feature.LENGTH_MIDDLE : Feature.LENGTH_LONG;
    }

    /** Whether a colon or a dash parts the unit's first words from the rest of it. */
    private boolean isLabelled(Unit unit) {
        if (unit.length() > LABELLED_LINE) {
            return false;
        }
        String text = article.text();
        int last = Math.min(unit.end(), unit.start() + LONGEST_LABEL);
        for (int i = unit.start() + 1; i < last; i++) {
            char c = text.charAt(i);
            boolean dash = (c == '–' || c == '—' || c == '-') && text.charAt(i - 1) == ' ';
            if (c == '：' || dash || c == ':' && !text.startsWith("://", i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTitleLine(Evidence seen) {
        Unit unit = seen.unit();
        return unit.length() < TITLE_LINE
                && unit.kind() != Kind.LIST_ITEM
                && !seen.hasChannel()
                && Character.isLetter(article.text().codePointBefore(unit.end()));
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

    /** A number of four to seven digits that stands by itself. */
    private boolean hasShortCode(Unit unit) {
        int digits = 0;
        for (int i = unit.start(); i <= unit.end(); i++) {
            if (i < unit.end() && Character.digit(article.text().charAt(i), 10) >= 0) {
                digits++;
            } else {
                if (digits >= 4 && digits <= 7) {
                    return true;
                }
                digits = 0;
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
