package org.almoner.detect;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.almoner.detect.channel.Channel;
import org.almoner.detect.language.NameRun;
import org.almoner.detect.language.NameWords;
import org.almoner.detect.language.NameWords.Role;
import org.almoner.detect.lexicon.CueClass;
import org.almoner.detect.lexicon.Hits;

/** Notes what counts only together in one unit. */
final class Combination {
    /** What is asked for where it is no charity's. */
    private static final Set<CueClass> OTHER_CAUSES = EnumSet.of(
            CueClass.PUBLISHER,
            CueClass.POLITICS,
            CueClass.PETITION,
            CueClass.BODY,
            CueClass.SOFTWARE,
            CueClass.PAYMENT,
            CueClass.SCAM);

    /** How far a name may stand from the gift that goes to it, in characters. */
    private static final int NAME_GAP = 60;

    /** How far an address may stand from the words of giving that lead to it: a name may stand between. */
    private static final int WAY_GAP = 60;

    /** How far a body may stand from the words that invite to give: "Donirajte Hrvatskom Crvenom križu". */
    private static final int BODY_GAP = 25;

    private static final String SENTENCE_ENDS = ".!";

    private static final String CLAUSE_ENDS = ".,;:!?\n。、，；：！？";

    /** Addresses that one goes to. */
    private static final Set<Channel.Type> SITES = EnumSet.of(Channel.Type.LINK, Channel.Type.PAYPAL);

    private static final Set<CueClass> PRICES = EnumSet.of(CueClass.PRODUCT, CueClass.PAYMENT);

    /** What makes a sum a gift, though prices are named beside it. */
    private static final Set<CueClass> GIFTS =
            EnumSet.of(CueClass.GIVE, CueClass.NEED, CueClass.MEMORIAL, CueClass.HEADING, CueClass.DROPOFF);

    private static final int SEVERAL = 3;

    private final String text;
    private final String language;
    private final Evidence seen;

    Combination(String text, String language, Evidence seen) {
        this.text = text;
        this.language = language;
        this.seen = seen;
    }

    void note() {
        boolean give = seen.has(CueClass.GIVE);
        boolean invite = seen.asks();
        boolean ask = seen.has(CueClass.ASK);
        boolean channel = seen.hasChannel();
        seen.note(Feature.GIVE_READER, give && seen.has(CueClass.READER));
        seen.note(Feature.GIVE_POINT, give && seen.has(CueClass.POINT));
        seen.note(Feature.GIVE_CHANNEL, give && channel);
        seen.note(Feature.GIVE_FUND, give && seen.has(CueClass.FUND));
        seen.note(Feature.GIVE_NEED, give && seen.has(CueClass.NEED));
        seen.note(Feature.GIVE_GOODS, give && seen.has(CueClass.GOODS));
        seen.note(Feature.GIVE_DROPOFF, give && seen.has(CueClass.DROPOFF));
        seen.note(Feature.GOODS_DROPOFF, seen.has(CueClass.GOODS) && seen.has(CueClass.DROPOFF));
        hands(channel);
        order();
        seen.note(Feature.READER_CHANNEL, seen.has(CueClass.READER) && channel);
        seen.note(Feature.PLATFORM_POINT, seen.has(CueClass.PLATFORM) && (channel || seen.has(CueClass.POINT)));
        seen.note(Feature.INVITE_CHANNEL, invite && channel);
        seen.note(Feature.ASK_CHANNEL, ask && channel);
        seen.note(Feature.ASK_POINT, ask && seen.has(CueClass.POINT));
        seen.note(
                Feature.ASK_NAMED,
                ask && (seen.has(CueClass.FUND) || seen.has(Feature.NAMED) || seen.has(CueClass.PLATFORM)));
        seen.note(Feature.INVITE_NAMED, invite && give && !ask && invitesBesideName());
        seen.note(Feature.ASK_REPORTED, ask && seen.has(CueClass.REPORTED));
        seen.note(Feature.INVITE_REPORTED, invite && seen.has(CueClass.REPORTED));
        boolean account = seen.has(Feature.IBAN) || seen.has(Feature.ACCOUNT_NUMBER) || seen.has(CueClass.CHEQUE);
        seen.note(Feature.PRICE_ACCOUNT, account && seen.hasAny(PRICES) && !seen.hasAny(GIFTS));
        seen.note(Feature.ASK_FOR_OTHERS, invite && seen.hasAny(OTHER_CAUSES));
    }

    private void hands(boolean channel) {
        boolean goods = seen.has(CueClass.GOODS);
        boolean hand = seen.has(CueClass.HAND);
        boolean wanted = seen.has(CueClass.WANTED);
        boolean money = seen.has(Feature.MONEY);
        boolean way = channel || seen.has(CueClass.CHEQUE);
        seen.note(Feature.HAND_GOODS, hand && goods);
        seen.note(
                Feature.HAND_DROPOFF,
                hand && (seen.has(CueClass.DROPOFF) || seen.has(CueClass.PLACE) || seen.has(Feature.HOURS)));
        seen.note(Feature.HAND_CHANNEL, hand && way);
        seen.note(Feature.WANTED_GOODS, wanted && goods);
        seen.note(Feature.GOODS_SEVERAL, goods && areSeveral());
        seen.note(Feature.WANTED_GIVE, wanted && seen.has(CueClass.GIVE));
        seen.note(Feature.MONEY_EFFECT, money && seen.has(CueClass.EFFECT));
        seen.note(Feature.MONEY_CHANNEL, money && way);
        seen.note(Feature.FUND_CHANNEL, way && (seen.has(CueClass.FUND) || seen.has(Feature.NAMED)));
    }

    private boolean areSeveral() {
        int things = 0;
        int last = 0;
        for (Hits.Hit hit : seen.hits()) {
            if (hit.cue() == CueClass.GOODS && hit.start() >= last) {
                things++;
                last = hit.end();
            }
        }
        return things >= SEVERAL;
    }

    /** What counts by where it stands in the unit. */
    private void order() {
        int first = seen.unit().start();
        while (first < seen.unit().end() && !Character.isLetterOrDigit(text.charAt(first))) {
            first++;
        }
        int gift = lastGift();
        // Most units have no word of giving: then their first word is not looked at.
        boolean unasked = gift >= 0 && !seen.has(CueClass.ASK);
        boolean aid = unasked && isFirst(Role.AID, first);
        boolean bids = aid && isAid(first) || unasked && isFirst(Role.BIDDING, first);
        seen.note(Feature.BID_NAMED, bids && isSentence() && namesBody(first));
        for (Hits.Hit hit : seen.hits()) {
            boolean gives = hit.cue() == CueClass.GIVE;
            seen.note(Feature.VERB_FIRST, hit.start() == first && (gives || hit.cue() == CueClass.HAND));
            boolean opens = hit.start() == first && (gives || hit.cue() == CueClass.INVITE);
            seen.note(Feature.GIVE_WRITTEN, (opens || aid && gives) && !seen.has(CueClass.ASK) && leadsToAddress(hit));
            boolean ask = hit.cue() == CueClass.ASK;
            seen.note(Feature.ASK_FIRST, ask && hit.start() == first);
            seen.note(
                    Feature.ASK_MOST,
                    ask && 2 * (hit.end() - hit.start()) >= seen.unit().end() - first);
            boolean to = hit.cue() == CueClass.TO && gift >= 0 && hit.start() >= gift && hit.start() - gift <= NAME_GAP;
            seen.note(Feature.GIVE_TO_NAME, to && isName(hit.end()));
        }
    }

    private boolean isFirst(Role role, int first) {
        int end = NameRun.wordEnd(text, first, seen.unit().end());
        return NameWords.is(role, language, text.substring(first, end).toLowerCase(Locale.ROOT));
    }

    private boolean isAid(int first) {
        int end = seen.unit().end();
        int stop = NameRun.wordEnd(text, first, end);
        int next = NameRun.wordStart(text, stop, end);
        return NameWords.isAid(
                language, text.substring(first, stop), text.substring(next, NameRun.wordEnd(text, next, end)));
    }

    /** Whether a mark ends it, as none does in a menu. */
    private boolean isSentence() {
        return SENTENCE_ENDS.indexOf(text.charAt(seen.unit().end() - 1)) >= 0;
    }

    private boolean namesBody(int first) {
        return seen.hits().stream()
                .anyMatch(hit -> hit.cue() == CueClass.FUND
                        && hit.start() - first <= NAME_GAP
                        && Character.isUpperCase(text.charAt(hit.start())));
    }

    /** Whether words that invite the reader to give stand right before a body's name, right behind or around it. */
    private boolean invitesBesideName() {
        for (Hits.Hit invite : seen.hits()) {
            if (invite.cue() == CueClass.INVITE
                    && holds(CueClass.GIVE, invite)
                    && holds(CueClass.READER, invite)
                    && isBesideBody(invite)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(CueClass cue, Hits.Hit invite) {
        return seen.hits().stream()
                .anyMatch(hit -> hit.cue() == cue && hit.start() < invite.end() && hit.end() > invite.start());
    }

    private boolean isBesideBody(Hits.Hit invite) {
        return seen.hits().stream()
                .anyMatch(hit -> hit.cue() == CueClass.FUND
                        && (isNear(invite.end(), hit.start())
                                || isNear(hit.end(), invite.start())
                                || hit.start() > invite.start() && hit.end() < invite.end()));
    }

    private boolean isNear(int from, int to) {
        return from <= to
                && to - from <= BODY_GAP
                && text.substring(from, to).chars().noneMatch(c -> CLAUSE_ENDS.indexOf(c) >= 0);
    }

    /** Whether a site's address is written out right behind, and is not what words are linked to, as in menus. */
    private boolean leadsToAddress(Hits.Hit act) {
        return text.charAt(seen.unit().start()) != '[' // a link's address, as Markdown has it
                && seen.channels().stream()
                        .anyMatch(each -> SITES.contains(each.type())
                                && each.text() == null
                                && each.start() > act.start()
                                && each.start() - act.end() <= WAY_GAP
                                && text.charAt(each.start() - 1) != '(');
    }

    /** Where the last words of giving end, or -1. */
    private int lastGift() {
        int last = -1;
        for (Hits.Hit hit : seen.hits()) {
            last = hit.cue() == CueClass.GIVE ? hit.end() : last;
        }
        return last;
    }

    /** Whether a capitalised word follows, or an article and one. */
    private boolean isName(int after) {
        int at = after;
        for (int word = 0; word < 2 && at < seen.unit().end(); word++) {
            while (at < seen.unit().end() && !Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
            if (at < seen.unit().end() && Character.isUpperCase(text.charAt(at))) {
                return true;
            }
            while (at < seen.unit().end() && Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
        }
        return false;
    }
}
