package org.almoner.detect.channel;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.detect.channel.Channel.Type;
import org.almoner.detect.language.NameRun;
import org.almoner.detect.lexicon.CueClass;
import org.almoner.detect.lexicon.Hits;
import org.jspecify.annotations.Nullable;

/**
 * Finds the boxes at post offices that gifts are sent to, and the addresses that need no stamp. A street says too little
 * of what it is for; a box beside words of sending is where gifts go.
 */
final class PostBoxes {
    private static final int BEFORE = 200;
    private static final int BEHIND = 60;
    private static final int LONGEST = 120;
    private static final int MOST_PIECES = 4;
    private static final int LONGEST_HEAD = 50;

    private static final Set<CueClass> SENT = EnumSet.of(CueClass.POSTING, CueClass.CHEQUE, CueClass.ASK);

    /** Words that begin another line of an appeal than that of a town. */
    private static final Set<CueClass> OTHERS =
            EnumSet.of(CueClass.ACCOUNT, CueClass.PHONE, CueClass.BRANCH, CueClass.GIRO, CueClass.CHEQUE);

    /** Behind a word for boxes: 123, no. 123, GP 123, 10 11 42, 30197-00100. */
    private static final Pattern NUMBER =
            Pattern.compile("[\\s.:：#№]{0,3}(?:(?:\\p{L}{1,3}[.°º]{1,2}|(?i:n[or]))[\\s:]{0,2})?"
                    + "((?:\\p{Lu}{1,3}[ -]?)?\\p{Nd}{1,6}(?:[ \\u00A0]\\p{Nd}{1,3}\\b|-\\p{Nd}{1,6}){0,3}[号號]?)");

    private static final Pattern LICENCE = Pattern.compile("\\p{Lu}{4}-\\p{Lu}{4}-\\p{Lu}{4}");
    private static final Pattern POSTCODE =
            Pattern.compile("\\p{Nd}[\\p{Lu}\\p{Nd}-]{1,9}(?: \\p{Nd}{1,3}\\b)?(?: \\p{Lu}{2}\\b)?");

    /** Where the town stands first: 1538 Budapest, Pf. 515. */
    private static final Pattern HEAD =
            Pattern.compile("\\b\\p{Nd}{4,6},? (?:\\p{Ll}\\. ?)?\\p{Lu}[\\p{L}-]{1,20}(?: \\p{Lu}[\\p{L}-]{1,20})?, $");

    private static final Pattern SENTENCE_END = Pattern.compile("(?:\\p{Ll}{3}|\\p{Nd}{2})[.!?]\\s+\\p{Lu}|[。！？।]");
    private static final Pattern BREAK = Pattern.compile(",?\\s*\\n\\s*");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    private final String text;
    private final List<Hits.Hit> labels;
    private final NumberLabels words;

    private PostBoxes(String text, List<Hits.Hit> cues, List<Hits.Hit> labels) {
        this.text = text;
        this.labels = labels;
        this.words = new NumberLabels(text, cues, labels);
    }

    /** @param others the channels found so far, in order of their starts: no box's address goes on beyond one */
    static void find(
            String text,
            int from,
            int to,
            List<Hits.Hit> cues,
            List<Hits.Hit> labels,
            List<Channel> others,
            List<Channel> found) {
        if (labels.stream().anyMatch(PostBoxes::isBox)) {
            new PostBoxes(text, cues, labels).find(from, to, others, found);
        }
    }

    static boolean isBox(Hits.Hit label) {
        return label.cue() == CueClass.POST_BOX || label.cue() == CueClass.FREEPOST;
    }

    private void find(int from, int to, List<Channel> others, List<Channel> found) {
        int last = from;
        int next = 0;
        for (Hits.Hit hit : labels) {
            if (!isBox(hit) || hit.start() < last || !isSentTo(hit, from, to)) {
                continue;
            }
            while (next < others.size() && others.get(next).start() < hit.end()) {
                next++;
            }
            int end = end(hit, next < others.size() ? others.get(next).start() : to);
            if (end > 0) {
                int start = head(hit.start(), last);
                found.add(new Channel(Type.POST, value(start, end), null, start, end));
                last = end;
            }
        }
    }

    /** In one line. */
    private String value(int start, int end) {
        String line = BREAK.matcher(text.substring(start, end)).replaceAll(", ");
        return BLANKS.matcher(line).replaceAll(" ");
    }

    /** Whether the same sentence says that something is sent, or lists what it announces. */
    private boolean isSentTo(Hits.Hit box, int from, int to) {
        int first = Math.max(from, box.start() - BEFORE);
        int last = Math.min(to, box.end() + BEHIND);
        return SENT.stream()
                .anyMatch(cue -> words.of(cue, first, box.start()).stream()
                                .anyMatch(hit -> !isParted(hit.end(), box.start()))
                        || words.of(cue, box.end(), last).stream().anyMatch(hit -> !isParted(box.end(), hit.start())));
    }

    /** Whether a sentence ends between, or the sending is that of a text message. */
    private boolean isParted(int from, int to) {
        String between = text.substring(from, to);
        int paragraph = between.indexOf("\n\n");
        boolean listed = paragraph > 0 && ":：".indexOf(between.charAt(paragraph - 1)) >= 0;
        return paragraph >= 0 && !listed
                || SENTENCE_END.matcher(between).find()
                || !words.of(CueClass.SMS, from, to).isEmpty();
    }

    private int head(int start, int from) {
        int first = Math.max(from, start - LONGEST_HEAD);
        Matcher head = HEAD.matcher(text).region(first, start);
        return head.find() ? head.start() : start;
    }

    /** Where the box's address ends, or -1 where there is neither number nor name. */
    private int end(Hits.Hit hit, int to) {
        Matcher number = NUMBER.matcher(text).region(hit.end(), to);
        if (number.lookingAt()) {
            return tailEnd(number.end(1), Math.min(to, number.end(1) + LONGEST));
        }
        if (hit.cue() != CueClass.FREEPOST || !Character.isUpperCase(text.charAt(hit.start()))) {
            return -1;
        }
        int start = hit.end() < to && Joints.isBlank(text.charAt(hit.end())) ? hit.end() + 1 : to;
        Matcher licence = LICENCE.matcher(text).region(start, to);
        int end = licence.lookingAt() ? licence.end() : start < to ? NameRun.end(text, start, to) : -1;
        return end < 0 ? -1 : tailEnd(end, Math.min(to, end + LONGEST));
    }

    /** Takes on the town, the postcode and the country, where they are told from what comes next. */
    private int tailEnd(int number, int to) {
        int end = number;
        int at = number;
        for (int i = 0; i < MOST_PIECES; i++) {
            Piece piece = piece(at, to);
            if (piece == null) {
                return end;
            }
            if (piece.sure()) {
                end = piece.end();
            }
            at = piece.end();
        }
        return end;
    }

    /** A part of an address, which is surely one where it has a postcode or stands behind a comma. */
    private record Piece(int end, boolean sure) {}

    private @Nullable Piece piece(int at, int to) {
        boolean comma = at < to && text.charAt(at) == ',';
        int start = afterBlanks(comma || isShortened(at, to) ? at + 1 : at, to);
        String gap = text.substring(at, start);
        if (start == at || gap.contains("\n\n")) {
            return null;
        }
        Matcher code = POSTCODE.matcher(text).region(start, to);
        int behind = code.lookingAt() ? code.end() : start;
        int end = nameEnd(behind, to);
        boolean coded = behind > start || text.substring(start, end).chars().anyMatch(Character::isDigit);
        boolean named = end > behind;
        boolean sure = named && (coded || comma && gap.indexOf('\n') < 0);
        return end > start && (sure || isWhole(end)) ? new Piece(end, sure || coded) : null;
    }

    /** Whether a full stop shortens what is before a postcode: "D.C. 20001". */
    private boolean isShortened(int at, int to) {
        return at + 2 < to
                && text.charAt(at) == '.'
                && Character.isUpperCase(text.charAt(at - 1))
                && Joints.isBlank(text.charAt(at + 1))
                && Shape.isDigit(text.charAt(at + 2));
    }

    /** Where the name ends that stands there or behind a blank, or {@code at}. */
    private int nameEnd(int at, int to) {
        int start = at < to && Joints.isBlank(text.charAt(at)) ? at + 1 : at;
        int end = start < to ? NameRun.end(text, start, to) : -1;
        return end > start && !isOther(start, end) ? end : at;
    }

    /** Whether words stand there that tell of something else. */
    private boolean isOther(int start, int end) {
        boolean labelled = end < text.length() && ":：".indexOf(text.charAt(end)) >= 0;
        return labelled
                || OTHERS.stream().anyMatch(cue -> !words.of(cue, start, end).isEmpty());
    }

    /** Whether no sentence goes on in small letters. */
    private boolean isWhole(int end) {
        int next = afterBlanks(end, text.length());
        return next == end || next == text.length() || !Character.isLowerCase(text.charAt(next));
    }

    private int afterBlanks(int at, int to) {
        int i = at;
        while (i < to && (Character.isWhitespace(text.charAt(i)) || Joints.isBlank(text.charAt(i)))) {
            i++;
        }
        return i;
    }
}
