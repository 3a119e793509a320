package org.almoner.detect.name;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.almoner.article.Script;
import org.almoner.detect.language.NameWords;
import org.almoner.detect.language.NameWords.Role;
import org.almoner.detect.lexicon.CueClass;
import org.almoner.detect.lexicon.Hits;

/**
 * Names of organisations in Chinese and Japanese: the run of Han and kana that an organisation's word ends, or that
 * follows one which stands before names.
 */
final class UnspacedNames {
    private static final int LONGEST = 24;
    private static final int LONGEST_VERB = 6;
    private static final int LONGEST_LEAD_IN = 4;
    private static final int LEAST_NAME = 3;

    /** Characters of a particle that means "from" or the like. */
    private static final int PARTICLE = 2;

    private static final char OBJECT = 'を';

    /** Of verbs as they stand before a noun. */
    private static final String VERB_ENDS = "るうくすむぶつぬぐ";

    private static final Set<CueClass> ORG = EnumSet.of(CueClass.ORG);

    /** What no name goes on before. */
    private static final Set<CueClass> ASKING =
            EnumSet.of(CueClass.TO, CueClass.READER, CueClass.POINT, CueClass.INVITE);

    private static final Set<CueClass> ACCOUNT = EnumSet.of(CueClass.ACCOUNT);
    private static final Set<CueClass> GIVE = EnumSet.of(CueClass.GIVE);

    /** Names begin with it, and none ends so. */
    private static final String CORPORATION = "法人";

    private final String text;
    private final CuePlaces cues;
    private final String language;

    UnspacedNames(String text, CuePlaces cues, String language) {
        this.text = text;
        this.cues = cues;
        this.language = language;
    }

    List<Recipient> find(int from, int to) {
        List<Recipient> found = new ArrayList<>();
        if (!language.equals("ja") && !language.equals("zh")) {
            return found;
        }
        List<Hits.Hit> hits = new ArrayList<>(cues.within(ORG, from, to));
        hits.removeIf(hit -> !Script.isUnspaced(text.charAt(hit.start())) || isMeeting(hit));
        int previous = from;
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).start() < previous) {
                continue;
            }
            int end = end(hits, i, to);
            int start = behindAnd(start(hits.get(i), previous));
            if (!isNobody(start, end)) {
                found.add(new Recipient(text.substring(start, end), start, end));
            }
            previous = end;
        }
        return found;
    }

    /** Japanese writes the second letter of "and" in kana, 及び, which names may hold. */
    private int behindAnd(int start) {
        return text.startsWith("及び", start - 1) ? start + 1 : start;
    }

    /** Whether 会 is no body there, as in 社会 and 会長. */
    private boolean isMeeting(Hits.Hit hit) {
        return hit.end() - hit.start() == 1
                && (is(Role.NO_BODY_BEHIND, hit.start() - 1) || is(Role.NO_BODY_BEFORE, hit.end()));
    }

    private boolean is(Role role, int at) {
        return at >= 0 && at < text.length() && NameWords.is(role, language, text.substring(at, at + 1));
    }

    private int start(Hits.Hit hit, int previous) {
        int start = runStart(hit.start(), previous, hit.end());
        if (isBehindObject(start, hit, previous)) {
            start = runStart(start - 1, previous, hit.end());
        }
        List<Hits.Hit> asking = new ArrayList<>(cues.within(ASKING, start, hit.start()));
        if (language.equals("zh")) {
            asking.addAll(cues.within(GIVE, start, hit.start()));
        }
        int asked = asking.stream().mapToInt(Hits.Hit::end).reduce(start, Math::max);
        return behindAccount(Math.max(asked, behindLeadIn(start, hit.end())), hit.start());
    }

    private int runStart(int from, int previous, int end) {
        int start = from;
        while (start > previous && end - start < LONGEST && isNamePart(start - 1)) {
            start--;
        }
        return start;
    }

    /** Whether only a verb that describes it stands between an object's particle and the word for a body: 森を守る会. */
    private boolean isBehindObject(int start, Hits.Hit hit, int previous) {
        return start > previous
                && text.charAt(start - 1) == OBJECT
                && hit.start() > start
                && hit.start() - start <= LONGEST_VERB
                && VERB_ENDS.indexOf(text.charAt(hit.start() - 1)) >= 0;
    }

    /** Behind the last verb or the like that nothing parts from the name, where a name is left: 可直接送交青山慈善会. */
    private int behindLeadIn(int start, int end) {
        for (int i = end - LEAST_NAME; i > start; i--) {
            for (int length = 2; length <= LONGEST_LEAD_IN && i - length >= start; length++) {
                if (NameWords.is(Role.LEAD_IN, language, text.substring(i - length, i))) {
                    return i;
                }
            }
        }
        return start;
    }

    /** Behind a word for an account's holder that nothing parts from the name: 户名青山慈善会. */
    private int behindAccount(int start, int to) {
        if (!language.equals("zh")) {
            return start;
        }
        return cues.within(ACCOUNT, start, to).stream()
                .filter(hit -> hit.start() == start)
                .mapToInt(Hits.Hit::end)
                .reduce(start, Math::max);
    }

    /** Where a name ends: with the last of its words for a body, or behind what follows one that stands before names. */
    private int end(List<Hits.Hit> hits, int first, int to) {
        int start = hits.get(first).start();
        int end = hits.get(first).end();
        for (int i = first; i < hits.size() && follows(hits.get(i), end); i++) {
            Hits.Hit hit = hits.get(i);
            end = Math.max(end, hit.end());
            if (NameWords.is(Role.BEFORE, language, text.substring(hit.start(), hit.end()))
                    && !NameWords.is(
                            Role.FROM,
                            language,
                            text.substring(hit.end(), Math.min(text.length(), hit.end() + PARTICLE)))) {
                while (end < to && end - start < LONGEST && isOfName(end, to)) {
                    end++;
                }
            }
        }
        return end;
    }

    /** Whether it goes on with the body before, or is the word for those who keep it: 子ども食堂の会. */
    private boolean follows(Hits.Hit hit, int end) {
        return hit.start() <= end || text.startsWith("の会", end) && hit.end() == end + 2;
    }

    /** Particles stand within a name where a word for a body ends it soon: ひまわりの会, 森を守る会. */
    private boolean isOfName(int at, int to) {
        char c = text.charAt(at);
        if (c != 'の' && isNamePart(at)) {
            return true;
        }
        int end = at + 1;
        while (end < to && end - at <= LONGEST_VERB && text.charAt(end) != 'の' && isNamePart(end)) {
            end++;
        }
        return (c == 'の' || c == OBJECT)
                && cues.within(ORG, at + 1, end).stream().anyMatch(hit -> !isMeeting(hit));
    }

    private boolean isNobody(int start, int end) {
        int rest = is(Role.OWN, start) ? start + 1 : start;
        return end - start < LEAST_NAME
                || text.startsWith(CORPORATION, end - CORPORATION.length())
                || NameWords.is(Role.GENERIC, language, text.substring(rest, end));
    }

    private boolean isNamePart(int at) {
        char c = text.charAt(at);
        return Script.isUnspaced(c) && !is(Role.BOUND, at) || c >= 'A' && c <= 'Z';
    }
}
