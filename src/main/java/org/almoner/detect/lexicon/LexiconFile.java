package org.almoner.detect.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Reads lexicon files. A file holds comments ({@code #}), named word lists ({@code name = a | b}) and sections of
 * patterns, one a line ({@code [give]}, or {@code [ask invite]} for patterns of both classes). A pattern is one step or
 * several, parted by {@code ..}, found in this order within a sentence; a step is a list of alternatives, parted by
 * {@code |}. {@code {name}} stands for a word list. A star at either end of a phrase lets its word go on there; without
 * one it ends at a word's edge. Lines that could never be found are refused, with the file and the line.
 */
public final class LexiconFile {
    /** A pattern of a section: its steps, each a list of alternatives. */
    record Pattern(CueClass cue, List<List<String>> steps) {}

    /** How a word list begins. A pattern may hold an equals sign as well, behind other signs. */
    private static final java.util.regex.Pattern LIST = java.util.regex.Pattern.compile("([a-z0-9]+) = ");

    private static final java.util.regex.Pattern TWO_DOTS = java.util.regex.Pattern.compile("(?<!\\.)\\.\\.(?!\\.)");

    private final Map<String, List<String>> lists = new HashMap<>();

    /** The word lists that nothing has named so far, and their lines. */
    private final Map<String, Integer> unnamed = new LinkedHashMap<>();

    /** By class, its patterns of one step as they are written. */
    private final Map<CueClass, Set<String>> single = new EnumMap<>(CueClass.class);

    private final List<Pattern> patterns = new ArrayList<>();
    private List<CueClass> section = List.of();
    private int number;

    private LexiconFile() {}

    static boolean exists(String name) {
        return LexiconFile.class.getResource(name + ".txt") != null;
    }

    /** The patterns of the named file, or none where there is no such file. */
    public static List<Pattern> read(String name) {
        try (InputStream in = LexiconFile.class.getResourceAsStream(name + ".txt")) {
            if (in == null) {
                return List.of();
            }
            return read(name, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Pattern> read(String name, Reader lines) throws IOException {
        LexiconFile file = new LexiconFile();
        file.readLines(new BufferedReader(lines), name);
        return file.patterns;
    }

    private void readLines(BufferedReader lines, String name) throws IOException {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                readLine(line.strip());
            }
            refuseUnnamed();
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(name + ".txt:" + number + ": " + e.getMessage(), e);
        }
    }

    private void readLine(String entry) {
        if (entry.isEmpty() || isComment(entry)) {
            return;
        }
        Matcher list = LIST.matcher(entry);
        if (entry.startsWith("[")) {
            section = classes(entry);
        } else if (list.lookingAt()) {
            addList(list.group(1), expanded(alternatives(entry.substring(list.end()))));
        } else if (section.isEmpty()) {
            throw new IllegalArgumentException("pattern before the first section: " + entry);
        } else {
            addPattern(entry);
        }
    }

    private void addList(String name, List<String> words) {
        if (lists.put(name, words) != null) {
            throw new IllegalArgumentException("a second word list: " + name);
        }
        unnamed.put(name, number);
    }

    private void refuseUnnamed() {
        unnamed.entrySet().stream().findFirst().ifPresent(first -> {
            number = first.getValue();
            throw new IllegalArgumentException("nothing names the word list: " + first.getKey());
        });
    }

    /** A phrase may begin with the sign too, such as a short number: it would be lost without a word. */
    private static boolean isComment(String entry) {
        if (entry.startsWith("#") && !entry.equals("#") && !entry.startsWith("# ")) {
            throw new IllegalArgumentException("no blank behind #: " + entry);
        }
        return entry.startsWith("#");
    }

    private static List<CueClass> classes(String entry) {
        if (!entry.endsWith("]")) {
            throw new IllegalArgumentException("no section: " + entry);
        }
        return Arrays.stream(entry.substring(1, entry.length() - 1).split(" "))
                .map(CueClass::of)
                .toList();
    }

    private void addPattern(String entry) {
        List<List<String>> written = Arrays.stream(entry.split(" \\.\\. ", -1))
                .map(LexiconFile::alternatives)
                .toList();
        if (written.size() == 1) {
            section.forEach(cue -> refuseKnown(cue, written.get(0)));
        }
        List<List<String>> steps = written.stream().map(this::expanded).toList();
        section.forEach(cue -> patterns.add(new Pattern(cue, steps)));
    }

    private void refuseKnown(CueClass cue, List<String> words) {
        Set<String> known = single.computeIfAbsent(cue, c -> new HashSet<>());
        for (String each : words) {
            if (!known.add(each)) {
                throw new IllegalArgumentException("already in " + cue.label() + ": " + each);
            }
        }
    }

    private static List<String> alternatives(String words) {
        if (words.contains("..") && TWO_DOTS.matcher(words).find()) {
            throw new IllegalArgumentException("no blanks around ..: " + words);
        }
        Set<String> all = new LinkedHashSet<>();
        for (String each : words.split("\\|", -1)) {
            if (!all.add(each.strip())) {
                throw new IllegalArgumentException("twice in one step: " + each.strip());
            }
        }
        return List.copyOf(all);
    }

    private List<String> expanded(List<String> words) {
        List<String> all = new ArrayList<>();
        words.forEach(each -> expand(each, all));
        return List.copyOf(all);
    }

    private void expand(String words, List<String> into) {
        int open = words.indexOf('{');
        int close = words.indexOf('}');
        if (open < 0 && close < 0) {
            into.add(checked(words));
            return;
        }
        if (open < 0 || close < open) {
            throw new IllegalArgumentException("a brace alone: " + words);
        }
        for (String each : listOf(words.substring(open + 1, close))) {
            expand(words.substring(0, open) + each + words.substring(close + 1), into);
        }
    }

    private List<String> listOf(String name) {
        List<String> list = lists.get(name);
        if (list == null) {
            throw new IllegalArgumentException("no such word list: " + name);
        }
        unnamed.remove(name);
        return list;
    }

    /** Refuses what no text could hold: within a phrase a star would be a letter. */
    private static String checked(String words) {
        int from = words.startsWith("*") ? 1 : 0;
        int to = words.length() - (words.endsWith("*") ? 1 : 0);
        if (from >= to) {
            throw new IllegalArgumentException("no letters: " + words);
        }
        int star = words.indexOf('*', from);
        if (star >= 0 && star < to) {
            throw new IllegalArgumentException("a star within a phrase: " + words);
        }
        if (words.charAt(from) == ' ' || words.charAt(to - 1) == ' ') {
            throw new IllegalArgumentException("a star beside a blank: " + words);
        }
        return words;
    }
}
