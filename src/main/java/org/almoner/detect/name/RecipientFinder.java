package org.almoner.detect.name;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.almoner.detect.channel.Channel;
import org.almoner.detect.language.NameRun;
import org.almoner.detect.language.NameWords;
import org.almoner.detect.language.NameWords.Role;
import org.almoner.detect.language.Trait;
import org.almoner.detect.lexicon.CueClass;
import org.almoner.detect.lexicon.Hits;
import org.almoner.detect.name.NameParts.Part;

/**
 * Finds the names of those who receive: runs of capitalised words that follow a word such as "to" or hold a word such
 * as "foundation". Names are kept as written.
 */
public final class RecipientFinder {
    private static final int MOST = 12;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 100;
    private static final int LONGEST_GAP = 12;

    /** How far behind a name the number may begin by which its bearer is called. */
    private static final int BESIDE = 16;

    private static final Set<CueClass> ORG = EnumSet.of(CueClass.ORG);

    /** Who says something is no body: "said School Counselor Ann Alder". */
    private static final Set<CueClass> SPEECH = EnumSet.of(CueClass.SPEECH);

    private final String text;
    private final String language;
    private final CuePlaces places;
    private final NameEdges edges;
    private final ShoutedNames shouts;
    private final Genitives genitives;
    private final NameParts parts;
    private final NoRecipients others;
    private final Holders holders;
    private final LegalForms forms;
    private final BodyNames bodies;
    private final NameCauses causes;
    private final LinkedNames linked;
    private final NameLeads leads;
    private final List<Channel> channels;
    private final WrittenChannels addresses;

    /** Where words of accounts and names of banks begin. */
    private final BitSet accounts = new BitSet();

    /** Where names of a list begin, whose first is led to; and whether it stands right behind a word of giving. */
    private final Map<Integer, Lead> listed = new HashMap<>();

    /** Where the last name of a list ends. */
    private int lastOfList = -1;

    public RecipientFinder(String text, List<Hits.Hit> cues, List<Channel> channels, String language) {
        this.text = text;
        this.language = language;
        places = new CuePlaces(text, cues);
        shouts = new ShoutedNames(text, places, language);
        edges = new NameEdges(text, places, shouts, language);
        genitives = new Genitives(text, places, language);
        parts = new NameParts(text, places, language);
        others = new NoRecipients(text, places, language);
        forms = new LegalForms(text, places, language);
        bodies = new BodyNames(text, places, language);
        holders = new Holders(text, places, channels, language);
        causes = new NameCauses(text, places, bodies, holders, others, language);
        leads = new NameLeads(text, cues, places, holders, others, language);
        linked = new LinkedNames(text, channels);
        this.channels = channels;
        addresses = new WrittenChannels(channels);
        for (Hits.Hit hit : cues) {
            if (hit.cue() == CueClass.ACCOUNT) {
                accounts.set(hit.start());
            }
        }
    }

    /** Whether it has a word of accounts in it, as names of banks are. */
    private boolean isBank(int start, int end) {
        int account = accounts.nextSetBit(start);
        return account >= 0 && account < end;
    }

    /** @param known names that were found otherwise, which no other overlaps */
    public List<Recipient> find(int from, int to, List<Recipient> known) {
        List<Recipient> found = new ArrayList<>();
        int at = from;
        while (at < to && found.size() < MOST) {
            int start = NameRun.wordStart(text, at, to);
            if (start >= to) {
                break;
            }
            if (addresses.behind(start) > start) {
                at = addresses.behind(start);
                continue;
            }
            int end = NameRun.end(text, start, addresses.next(start, to), language);
            if (end < 0) {
                at = NameRun.wordEnd(text, start, to);
                continue;
            }
            consider(from, start, end, to, found);
            at = Math.max(end, start + 1);
        }
        override(
                found,
                new QuotedNames(text, places, holders, language)
                        .find(from, to).stream()
                                .filter(name -> !others.isMoneys(name.start(), name.end()))
                                .toList());
        override(found, new UncasedNames(text, places, language).find(from, to));
        override(found, new UnspacedNames(text, places, language).find(from, to));
        override(found, known);
        found.sort(Comparator.comparingInt(Recipient::start));
        return found.stream().limit(MOST).toList();
    }

    /** Adds names in place of those that they overlap. */
    private static void override(List<Recipient> found, List<Recipient> names) {
        found.removeIf(one -> names.stream().anyMatch(other -> one.start() < other.end() && one.end() > other.start()));
        found.addAll(names);
    }

    private void consider(int from, int start, int end, int to, List<Recipient> found) {
        if (end - start > LONGEST) {
            return;
        }
        NameEdges.Front front = edges.front(start, end);
        int holder = afterAccount(front.start(), end);
        if (holder > front.start() && accounts.get(holder) || shouts.isAsking(start, holder, end)) {
            return;
        }
        boolean led = front.led() || holder > front.start() || isAccount(start, front.start());
        Lead lead = holder > start && led ? Lead.SOME : leads.before(start, from);
        lead = lead.or(listed.getOrDefault(start, Lead.NONE));
        List<Part> within = parts.within(holder, end, end == lastOfList);
        for (Part part : within) {
            add(part, front.article(), within.size() > 1, lead, to, found);
        }
    }

    private void add(Part part, boolean article, boolean parted, Lead before, int to, List<Recipient> found) {
        int end = edges.back(part.start(), part.end());
        boolean taken = !found.isEmpty() && isTail(found.get(found.size() - 1).end(), part);
        if (end <= part.start() || taken) {
            return;
        }
        boolean given = end < part.end() && leads.isDative(end, part.end());
        given |= leads.isBeforeTo(end)
                || leads.collects(part.start(), end)
                || linked.isAt(part.start(), end)
                || edges.isBehindHolder(part.start())
                || holders.isOwner(part.start(), end);
        Lead lead = given ? Lead.GIVEN : before;
        end = causes.end(part.start(), end, lead);
        lead = lead.or(!isBank(part.start(), end) && holders.isBeside(part.start(), end) ? Lead.SOME : Lead.NONE);
        end = edges.throughClause(part.start(), forms.through(end));
        end = bodies.end(part.start(), end, lead != Lead.NONE);
        end = lead == Lead.NONE ? end : genitives.end(part.start(), edges.withPossessive(end));
        if (end <= part.start()
                || !isName(part.start(), end, lead, article, parted)
                || lead == Lead.NONE && (places.begins(SPEECH, end + 1) || others.isPlace(part.start(), end))
                || others.isRefused(part.start())
                || addresses.overlap(part.start(), end)
                || others.holds(part.start(), end)
                || !forms.isBehind(end) && others.isNoun(part.start(), end)
                || lead == Lead.SOME && isContact(part.start(), end)
                || lead != Lead.GIVEN && others.isRater(part.start(), end)
                || !found.isEmpty() && isAside(found.get(found.size() - 1).end(), part.start(), end)) {
            return;
        }
        found.add(new Recipient(text.substring(part.start(), end), part.start(), end));
        if (lead != Lead.NONE) {
            noteList(part.start(), end, lead, to);
        }
    }

    /** Whether it lies in the name before, or ends one that a legal form follows: "Schule an der Wupper e.V." */
    private boolean isTail(int end, Part part) {
        return end > part.start()
                || part.start() - end <= LONGEST_GAP
                        && isOneWord(part.start(), part.end())
                        && forms.isBehind(part.end())
                        && text.substring(end, part.start())
                                .chars()
                                .allMatch(c -> c == ' ' || Character.isLowerCase(c));
    }

    /**
     * Whether it names one who may receive.
     *
     * @param article whether it stands behind an article
     * @param parted whether it stands beside another name that an "and" joins to it: "für UNICEF und Misereor"
     */
    private boolean isName(int start, int end, Lead lead, boolean article, boolean parted) {
        boolean led = lead != Lead.NONE;
        boolean several = text.substring(start, end).indexOf(' ') > 0;
        if (end - start < SHORTEST) {
            return false;
        }
        if (forms.isBehind(end) || forms.isBefore(start) && (several || !edges.mayGoOn(end))) {
            return !others.isOrdinary(start, end);
        }
        if (several || places.isWithin(ORG, start, end)) {
            return led || (several || article) && places.isWithin(ORG, start, end);
        }
        return lead == Lead.GIVEN && isSingle(start, end) || led && parted && !others.isOrdinary(start, end);
    }

    /** Whether a word that follows a word of giving and a "to" may be a name, and no place, day or who is in need. */
    private boolean isSingle(int start, int end) {
        boolean acronym = NameParts.isAcronym(text, start, end);
        boolean noun = Trait.NOUN_CAPITALS.isOf(language) && capitals(start, end) < 2;
        return !noun && !others.isOrdinary(start, end) && (acronym || !edges.isBeforeNoun(end));
    }

    private long capitals(int start, int end) {
        return text.substring(start, end).chars().filter(Character::isUpperCase).count();
    }

    /** Single words between others in a list may be towns, unless the first or the last name is a single word too. */
    private void noteList(int start, int end, Lead lead, int to) {
        List<Part> items = end <= lastOfList ? List.of() : parts.behind(end, to);
        if (items.isEmpty() || items.stream().allMatch(this::isArticled)) {
            return;
        }
        Part last = items.get(items.size() - 1);
        boolean singles = isOneWord(start, end)
                || parts.within(last.start(), last.end(), true).stream()
                        .allMatch(part -> isOneWord(part.start(), part.end()));
        for (Part item : items) {
            boolean given = singles || item == last || NameParts.isAcronym(text, item.start(), item.end());
            listed.put(item.start(), given ? lead : Lead.SOME);
        }
        lastOfList = last.end();
    }

    /** Whether articles stand before single words, which may go on with what the body before is for. */
    private boolean isArticled(Part item) {
        return others.isBehindArticle(item.start())
                && !places.isWithin(ORG, item.start(), item.end())
                && parts.within(item.start(), item.end(), true).stream()
                        .allMatch(part -> isOneWord(part.start(), part.end())
                                && !NameParts.isAcronym(text, part.start(), part.end()));
    }

    private boolean isOneWord(int start, int end) {
        return text.substring(start, end).indexOf(' ') < 0;
    }

    /** Whether one of the words that were left out before a name is one for an account. */
    private boolean isAccount(int start, int end) {
        int at = start;
        while (at < end) {
            int stop = NameRun.wordEnd(text, at, end);
            if (isAccountWord(at, stop)) {
                return true;
            }
            at = NameRun.wordStart(text, Math.max(at + 1, stop), end);
        }
        return false;
    }

    private boolean isAccountWord(int start, int end) {
        return NameWords.is(Role.ACCOUNT, text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    /** Where who holds an account is named, in a run that begins with the word for it: "Konto der Caritas". */
    private int afterAccount(int start, int end) {
        int stop = NameRun.wordEnd(text, start, end);
        if (!isAccountWord(start, stop)) {
            return start;
        }
        int next = NameRun.wordStart(text, stop, end);
        int holder = next;
        while (holder < end) {
            stop = NameRun.wordEnd(text, holder, end);
            if (!NameRun.isJoiner(text.substring(holder, stop))) {
                return holder > next ? holder : start;
            }
            holder = NameRun.wordStart(text, stop, end);
        }
        return start;
    }

    /** Whether brackets right behind another name hold it alone, and no body: "Karla hilft (Karla Kolb)". */
    private boolean isAside(int last, int start, int end) {
        return start == last + " (".length()
                && text.startsWith(" (", last)
                && text.startsWith(")", end)
                && !places.isWithin(ORG, start, end);
    }

    /** Whether no body's name is followed by its telephone number: who is asked for advice. */
    private boolean isContact(int start, int end) {
        return !places.isWithin(ORG, start, end)
                && channels.stream()
                        .filter(each -> each.type() == Channel.Type.PHONE)
                        .anyMatch(each -> each.start() >= end
                                && each.start() - end <= BESIDE
                                && text.substring(end, each.start()).indexOf('\n') < 0);
    }
}
