package org.almoner.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.almoner.charity.CharityId;
import org.jspecify.annotations.Nullable;

/**
 * A row, its cells by the names of their columns.
 *
 * @param columns place of each column, by {@link #key}
 */
record Row(Map<String, Integer> columns, List<String> cells) {
    private static final int LONGEST_NAME = 1_000;
    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** Places of a header's columns. Letter case and spaces around a name do not count; of a name twice, the first does. */
    static Map<String, Integer> columns(List<String> header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(key(header.get(i)), i);
        }
        return columns;
    }

    static String key(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }

    /** The text in a column, as it is; empty where the file has no such column. The name is as {@link #key} makes it. */
    String get(String column) {
        @Nullable Integer place = columns.get(column);
        return place == null ? "" : cells.get(place);
    }

    /** A name, on one line; refuses the row where there is none. */
    String name(String column) throws BadRowException {
        String name = clean(get(column));
        if (name.isEmpty()) {
            throw new BadRowException("it has no " + column);
        }
        if (name.length() > LONGEST_NAME) {
            throw new BadRowException("the " + column + " is longer than " + LONGEST_NAME + " characters");
        }
        return name;
    }

    /** Other names; a cell that holds none, or a long text, gives none. */
    List<String> otherNames(String cell) {
        String name = clean(cell);
        return name.isEmpty() || name.length() > LONGEST_NAME ? List.of() : List.of(name);
    }

    /** The id that a number makes on a list; refuses the row where it makes none. */
    CharityId id(String list, String column) throws BadRowException {
        String number = get(column).strip();
        Optional<CharityId> id = CharityId.parse(list + "-" + number);
        return id.orElseThrow(() -> new BadRowException(
                "'" + excerpt(number) + "' in " + column + " is not a number of the register " + list));
    }

    /**
     * The ids that the row's number may make, where a cell too many or too few may have shifted it: one of them is its own,
     * if there are any.
     */
    List<CharityId> idsAround(String list, String column, int width) {
        int place = columns.getOrDefault(column, 0);
        int shift = cells.size() - width;
        int last = Math.min(place + Math.max(shift, 0), cells.size() - 1);
        List<CharityId> ids = new ArrayList<>();
        for (int at = Math.max(place + Math.min(shift, 0), 0); at <= last; at++) {
            CharityId.parse(list + "-" + cells.get(at).strip()).ifPresent(ids::add);
        }
        return ids;
    }

    /** A date as {@code 2022-03-11}, whatever time follows; null for what is none: no row is lost over it. */
    @Nullable
    LocalDate isoDate(String column) {
        String date = get(column).strip();
        try {
            return date.isEmpty() ? null : LocalDate.parse(date.length() > 10 ? date.substring(0, 10) : date);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A date as {@code 11/03/2022}; null for what is none. */
    @Nullable
    LocalDate dayFirstDate(String column) {
        String date = get(column).strip();
        int space = date.indexOf(' ');
        try {
            return date.isEmpty() ? null : LocalDate.parse(space < 0 ? date : date.substring(0, space), DAY_FIRST);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Without control characters, and with one space where there are several. */
    static String clean(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = c > ' ' && c < 0x7F || c == ' ' && i > 0 && i + 1 < text.length() && text.charAt(i - 1) != ' ';
        }
        if (plain) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || isUnseen(c)) {
                continue;
            }
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
            if (!blank) {
                if (gap && !clean.isEmpty()) {
                    clean.append(' ');
                }
                clean.append(c);
            }
            gap = blank;
        }
        return clean.toString();
    }

    /** A mark that turns the direction of what follows, or that nobody sees; some scripts spell with joiners. */
    private static boolean isUnseen(char c) {
        return Character.getType(c) == Character.FORMAT && c != '\u200C' && c != '\u200D';
    }

    static String excerpt(String text) {
        String clean = clean(text);
        return clean.length() > 40 ? clean.substring(0, 40) + "…" : clean;
    }
}
