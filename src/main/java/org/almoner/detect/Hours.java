package org.almoner.detect;

/** Tells times of day in any language by their digits: 9:30, 18h, 16h30, 10 am, 17.00. */
final class Hours {
    private Hours() {}

    static boolean isIn(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isDigit(text.charAt(i))) {
                int end = i;
                while (end < to && Character.isDigit(text.charAt(end))) {
                    end++;
                }
                if (end - i <= 2 && isTime(text, end, to)) {
                    return true;
                }
                i = end;
            }
        }
        return false;
    }

    /** Whether what follows one or two digits makes them a time of day. */
    private static boolean isTime(String text, int at, int to) {
        if (at >= to) {
            return false;
        }
        char c = text.charAt(at);
        boolean closed = at + 1 >= to || !Character.isLetter(text.charAt(at + 1));
        if (c == 'h' || c == 'H') {
            return closed;
        }
        if (c == ':' || c == '：') {
            return at + 2 < to && Character.isDigit(text.charAt(at + 1)) && Character.isDigit(text.charAt(at + 2));
        }
        int word = c == ' ' ? at + 1 : at;
        return word + 1 < to
                && "ap".indexOf(Character.toLowerCase(text.charAt(word))) >= 0
                && (text.startsWith("m", word + 1) || text.startsWith(".m", word + 1));
    }
}
