package org.almoner.detect;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.almoner.article.ArticleText;
import org.almoner.article.Block.Kind;
import org.almoner.detect.lexicon.CueClass;
import org.almoner.detect.lexicon.Hits;

/** Notes what a unit's neighbours, the list that it stands in and the whole article say of it. */
final class Surroundings {
    private static final int LIST_LINE = 300;
    private static final int NEIGHBOURS = 2;
    private static final int GIVING_LIST = 2;

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
    private final OwnName site;

    Surroundings(ArticleText article, Hits hits, OwnName site) {
        this.article = article;
        this.hits = hits;
        this.site = site;
    }

    /** Adds to what is seen of each of an article's units by itself. */
    void note(List<Evidence> all) {
        Whole whole = Whole.of(hits, article);
        underHeadings(all);
        givingLists(all);
        new ThingLists(article.text(), all).note();
        for (int i = 0; i < all.size(); i++) {
            together(all, i, whole);
        }
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
        seen.note(Feature.OTHERS_UNNAMED, isForOthers(seen) && !OtherCauses.namesReceiver(seen));
        seen.note(Feature.OWN_NAME, (speaksOfPublisher(seen) || !whole.isOfGiving()) && isForSite(all, index));
        seen.note(Feature.GIVING_ACCOUNT, seen.hasAccount() && isForGiving(all, index, from, to));
    }

    /** Whether the site is named in the unit itself, or beside it in what pleads as well: a byline or a footer names it too. */
    private boolean isForSite(List<Evidence> all, int index) {
        Unit unit = all.get(index).unit();
        for (int i = Math.max(0, index - 1); i <= Math.min(all.size() - 1, index + 1); i++) {
            Unit other = all.get(i).unit();
            boolean pleads = other.furniture() == unit.furniture()
                    && Math.abs(other.block() - unit.block()) <= 1
                    && pleads(all.get(i));
            if ((i == index || pleads) && site.isIn(article.text(), other.start(), other.end())) {
                return true;
            }
        }
        return false;
    }

    private static boolean pleads(Evidence seen) {
        return seen.has(CueClass.PUBLISHER) || seen.isAboutGiving() && !seen.has(CueClass.SPEECH);
    }

    private static boolean isForOthers(Evidence seen) {
        return seen.asks()
                && (seen.has(Feature.ASK_FOR_OTHERS)
                        || seen.has(Feature.PLEA_BESIDE)
                        || seen.has(Feature.NEAR_SOFTWARE)
                        || seen.has(Feature.NEAR_PAYMENT));
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
                || seen.has(Feature.PRICE_ACCOUNT)
                || owed
                || seen.has(Feature.PLEA_BESIDE)
                || seen.has(Feature.OWN_NAME);
        boolean reported = seen.has(CueClass.REPORTED) && !seen.asks();
        boolean unclaimed = around.stream().noneMatch(each -> each.hasAny(OTHER_PAYEES));
        return (giving || unclaimed) && !forOthers && !reported;
    }

    /** A charity asks in its own name too, on pages that are about giving. */
    private static boolean speaksOfPublisher(Evidence seen) {
        return seen.has(CueClass.PUBLISHER) || seen.has(Feature.NEAR_PUBLISHER) || seen.has(Feature.ARTICLE_PUBLISHER);
    }

    /** Lets what a heading or an introducing line says count for the lines of the list below it. */
    private void underHeadings(List<Evidence> all) {
        boolean giving = false;
        int last = -2;
        for (Evidence seen : all) {
            Unit unit = seen.unit();
            if (seen.introduces(article.text())) {
                giving = seen.isAboutGiving();
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
}
