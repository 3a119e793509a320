package org.almoner.detect.channel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.detect.channel.Channel.Type;
import org.almoner.detect.language.NameWords;
import org.almoner.detect.language.NameWords.Role;
import org.almoner.detect.lexicon.CueClass;
import org.almoner.detect.lexicon.Hits;
import org.jspecify.annotations.Nullable;

/** Finds the numbers that text messages go to, one for each word of text messages, and what is to be sent. */
final class ShortCodes {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 7;
    private static final int LONGEST_PLAIN = 11;
    private static final int BEFORE = SentWords.BEFORE;
    private static final int BEHIND = SentWords.BEHIND;

    private static final Pattern LAST = Pattern.compile("(?:" + SentWords.MARKED + ")$");
    private static final Pattern BEHIND_KEYWORD =
            Pattern.compile(".*\\p{Lu}[\\p{Lu}\\p{N}]+[\"”“»’']? ?[(]?", Pattern.DOTALL);
    /** Whose network a code is of may stand in brackets behind it: "2899 (Globe) or 4143 (Smart)". */
    private static final Pattern LISTED =
            Pattern.compile("(?:\\s*\\([^()\\n]{1,20}\\))?(?:\\s*[,/、]\\s*|,?\\s+\\p{L}{1,4}\\s+)");

    private final String text;
    private final NumberLabels labels;
    private final SentWords words;

    ShortCodes(String text, NumberLabels labels) {
        this.text = text;
        this.labels = labels;
        this.words = new SentWords(text, labels);
    }

    /** A number that may be a code, for the word it belongs to; the lowest rank is likeliest. */
    private record Candidate(DigitRun run, Hits.Hit cue, int rank, int distance) {
        boolean isBefore(Candidate other) {
            return rank != other.rank ? rank < other.rank : distance < other.distance;
        }
    }

    /** The channels by where they begin. */
    Map<Integer, Channel> find(int from, List<DigitRun> runs) {
        Map<Integer, Channel> found = new HashMap<>();
        int after = from;
        for (DigitRun run : codes(from, runs)) {
            found.put(run.start(), channel(run, words.of(run, after)));
            after = run.end();
        }
        addListed(runs, found);
        return found;
    }

    /** In the order of the text. */
    private List<DigitRun> codes(int from, List<DigitRun> runs) {
        Map<Hits.Hit, Candidate> best = new LinkedHashMap<>();
        List<DigitRun> codes = new ArrayList<>();
        Set<Hits.Hit> taken = new HashSet<>();
        for (DigitRun run : runs) {
            boolean led = labels.isLed(run);
            if (!mayBe(run, led) || !led && isCount(run, from)) {
                continue;
            }
            Hits.Hit cue = cue(run, led);
            boolean sent = led && isSent(run, from);
            if (sent) {
                codes.add(run);
            }
            if (sent && cue != null) {
                taken.add(cue);
            } else if (cue != null && rank(run, led) >= 0) {
                Candidate each = new Candidate(run, cue, rank(run, led), distance(run, cue));
                best.merge(cue, each, (one, other) -> other.isBefore(one) ? other : one);
            }
        }
        best.keySet().removeAll(taken);
        best.values().forEach(each -> codes.add(each.run()));
        codes.sort(Comparator.comparingInt(DigitRun::start));
        return codes;
    }

    private boolean mayBe(DigitRun run, boolean led) {
        int digits = run.digits().length();
        int longest = led && run.isPlain() ? LONGEST_PLAIN : LONGEST;
        return digits >= SHORTEST && digits <= longest && !run.isPlus(text) && !isNamedOtherwise(run, led);
    }

    /** Whether it tells how many messages came: "SMS received: 15328", or thousands set apart that nothing leads to. */
    private boolean isCount(DigitRun run, int from) {
        int start = Math.max(from, run.start() - BEFORE);
        Matcher end = SentWords.SENTENCE_END.matcher(text).region(start, run.start());
        while (end.find()) {
            start = end.end();
        }
        String before =
                text.substring(start, run.start()).toLowerCase(Locale.ROOT).replace('’', '\'');
        return NameWords.stand(Role.COUNTED, before) || run.isThousands(text) && !isBehindKeyword(run);
    }

    /** Numbers of the same length that follow a code in a list are codes too. */
    private void addListed(List<DigitRun> runs, Map<Integer, Channel> found) {
        for (int i = 1; i < runs.size(); i++) {
            DigitRun before = runs.get(i - 1);
            DigitRun run = runs.get(i);
            Channel code = found.get(before.start());
            if (code != null
                    && run.digits().length() == before.digits().length()
                    && LISTED.matcher(text).region(before.end(), run.start()).matches()) {
                found.putIfAbsent(run.start(), channel(run, code.text()));
            }
        }
    }

    private static Channel channel(DigitRun run, @Nullable String keyword) {
        return new Channel(Type.SMS, run.digits(), keyword, run.start(), run.end());
    }

    /** Whether a word that names another kind of number stands closer than any of text messages. */
    private boolean isNamedOtherwise(DigitRun run, boolean led) {
        Hits.Hit naming = labels.naming(run.start());
        if (naming == null
                || !labels.of(CueClass.SMS, naming.end(), run.start()).isEmpty()
                || !labels.of(CueClass.SEND, naming.end(), run.start()).isEmpty()) {
            return false;
        }
        boolean direct = labels.isDirect(naming, run.start());
        if (isSentTo(naming, run)) {
            return false;
        }
        boolean called = naming.cue() == CueClass.GIRO || naming.cue() == CueClass.PHONE;
        return called && (direct || led)
                || direct
                        && labels.of(CueClass.CODE, naming.start(), run.start()).isEmpty();
    }

    /** Whether a word for telephones is one of those that lead to a short code: "DMS POMOC na telefonní číslo 87777". */
    private boolean isSentTo(Hits.Hit phone, DigitRun run) {
        return phone.cue() == CueClass.PHONE
                && run.digits().length() <= LONGEST
                && labels.of(CueClass.CODE, phone.start() - BEHIND, run.start()).stream()
                        .anyMatch(code -> code.start() < phone.start()
                                && code.end() >= phone.end()
                                && labels.isJoint(code.end(), run.start()));
    }

    /** The word of text messages that the number belongs to: the last before it or, where it is led to, the first behind. */
    private Hits.@Nullable Hit cue(DigitRun run, boolean led) {
        Hits.Hit before = null;
        for (Hits.Hit hit : labels.of(CueClass.SMS, run.start() - BEFORE, run.end() + BEHIND)) {
            if (hit.end() <= run.start()) {
                before = isParted(hit.end(), run, run.start(), true) ? before : hit;
            } else if (led && before == null && hit.start() >= run.end()) {
                return isParted(run.end(), run, hit.start(), false) ? null : hit;
            }
        }
        return before;
    }

    /** Whether a word of another kind of number or, behind it, a sentence's end stands between. */
    private boolean isParted(int from, DigitRun run, int to, boolean before) {
        String between = text.substring(from, to);
        return SentWords.SENTENCE_END.matcher(between).find() && (!before || between.contains("\n\n"))
                || labels.of(CueClass.PHONE, from, to).stream().anyMatch(hit -> !isSentTo(hit, run))
                || !labels.of(CueClass.GIRO, from, to).isEmpty();
    }

    private static int distance(DigitRun run, Hits.Hit cue) {
        return cue.end() <= run.start() ? run.start() - cue.end() : cue.start() - run.end();
    }

    private int rank(DigitRun run, boolean led) {
        if (led) {
            return 0;
        }
        if (run.isYear() || run.digits().length() <= SHORTEST) {
            return -1;
        }
        return isBehindKeyword(run) ? 2 : 1;
    }

    private boolean isBehindKeyword(DigitRun run) {
        return BEHIND_KEYWORD
                .matcher(text)
                .region(Math.max(0, run.start() - BEHIND), run.start())
                .matches();
    }

    /** Whether words say that something in capitals or quotation marks is to be sent to it: "envoyez DON au 92112". */
    private boolean isSent(DigitRun run, int from) {
        int start = Math.max(from, run.start() - BEFORE);
        boolean sent = !labels.of(CueClass.SEND, start, run.start()).isEmpty();
        int lead = run.start();
        for (Hits.Hit hit : labels.of(CueClass.CODE, start, run.start())) {
            lead = labels.isJoint(hit.end(), run.start()) ? Math.min(lead, hit.start()) : lead;
        }
        for (Hits.Hit hit : labels.of(CueClass.SEND, start, run.start())) {
            lead = labels.isJoint(hit.end(), run.start()) && labels.isTowards(run) ? hit.start() : lead;
        }
        int end = lead;
        while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        int limit = Math.min(lead, end + 1);
        return sent
                && run.digits().length() <= LONGEST
                && (LAST.matcher(text).region(start, limit).find()
                        || LAST.matcher(text).region(start, end).find());
    }
}
