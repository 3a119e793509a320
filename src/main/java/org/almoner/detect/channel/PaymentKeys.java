package org.almoner.detect.channel;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.detect.channel.Channel.Type;
import org.almoner.detect.lexicon.CueClass;
import org.almoner.detect.lexicon.Hits;

/** Finds what payment services pay to that is no plain number: keys of Pix and UPI, and Multibanco's references. */
final class PaymentKeys {
    private static final int LONGEST = 100;

    /** A random key of Pix, or a name at a bank of UPI, which is no host. */
    private static final Pattern KEY =
            Pattern.compile("(?<![\\p{Alnum}._-])(?:(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})"
                    + "|[\\p{Alnum}._-]{2,64}+@\\p{Alpha}{2,32}+)(?![\\p{Alnum}@_-]|\\.\\p{Alnum})");

    /** Argentine accounts are called by words with points between; what may look like a host is none. */
    private static final Pattern ALIAS =
            Pattern.compile("(?i)alias(?:\\s(?:del?\\s)?\\p{L}{2,10}){0,3}\\s?[:：]?\\s[\"“«]?"
                    + "(?=[\\p{Alnum}.-]{6,20}(?![\\p{Alnum}.-]*\\p{Alnum}))([\\p{Alnum}-]+(?:\\.[\\p{Alnum}-]+)+)");

    /** An entity's five digits, and a reference's nine behind the word for it. */
    private static final Pattern REFERENCE = Pattern.compile("[\\s:：|–-]{0,4}(\\d{2}[ .\\u00A0]?\\d{3})(\\D{1,40})"
            + "(\\d{3}[ .\\u00A0]?\\d{3}[ .\\u00A0]?\\d{3})(?!\\d)");

    private final String text;
    private final NumberLabels labels;

    PaymentKeys(String text, NumberLabels labels) {
        this.text = text;
        this.labels = labels;
    }

    void find(int from, int to, List<Channel> found) {
        int last = from;
        for (Hits.Hit hit : labels.of(CueClass.KEY, from, to)) {
            last = hit.end() < last ? last : addKey(hit, to, found);
        }
        for (Hits.Hit hit : labels.of(CueClass.ENTITY, from, to)) {
            addReference(hit.end(), to, found);
        }
    }

    private int addKey(Hits.Hit label, int to, List<Channel> found) {
        int after = label.end();
        Matcher alias = ALIAS.matcher(text).region(label.start(), Math.min(to, after + LONGEST));
        if (alias.useTransparentBounds(true).lookingAt()) {
            addAlias(alias.start(1), alias.end(1), found);
            return alias.end();
        }
        int limit = Math.min(to, after + NumberLabels.NEAR + LONGEST);
        boolean mayBe = text.substring(after, limit).chars().anyMatch(c -> c == '@' || c == '-');
        Matcher key = KEY.matcher(text).region(after, limit);
        if (!mayBe || !key.useTransparentBounds(true).find() || !labels.isNear(label, key.start())) {
            return after;
        }
        boolean random = key.group(1) != null;
        String value = random ? key.group().toLowerCase(Locale.ROOT) : key.group();
        found.add(new Channel(Type.ACCOUNT, value, null, key.start(), key.end()));
        return key.end();
    }

    /** In place of the host that a part of it was taken for. */
    private void addAlias(int start, int end, List<Channel> found) {
        found.removeIf(each -> each.start() < end && each.end() > start);
        found.add(new Channel(Type.ACCOUNT, text.substring(start, end), null, start, end));
    }

    private void addReference(int after, int to, List<Channel> found) {
        Matcher reference = REFERENCE.matcher(text).region(after, Math.min(to, after + LONGEST));
        if (!reference.useTransparentBounds(true).lookingAt()
                || labels.of(CueClass.NUMBERED, reference.start(2), reference.end(2))
                        .isEmpty()) {
            return;
        }
        String value = reference.group(1).replaceAll("\\D", "") + "/"
                + reference.group(3).replaceAll("\\D", "");
        found.add(new Channel(Type.ACCOUNT, value, null, reference.start(1), reference.end(3)));
    }
}
