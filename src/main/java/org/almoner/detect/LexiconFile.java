package org.almoner.detect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads a language's lexicon; the files say themselves how they are written. */
final class LexiconFile {
    private LexiconFile() {}

    /** The lexicon of a language (ISO 639-1): it must be there. */
    static Lexicon load(String language) {
        try (InputStream in = LexiconFile.class.getResourceAsStream("lexicon/" + language + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("no lexicon for " + language);
            }
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("lexicon " + language, e);
        }
    }

    private static Lexicon read(BufferedReader in) throws IOException {
        Lexicon lexicon = new Lexicon();
        String name = Lexicon.BIAS;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String entry = line.strip();
            if (entry.isEmpty() || entry.startsWith("#")) {
                continue;
            }
            if (entry.startsWith("[")) {
                int space = entry.indexOf(' ');
                name = entry.substring(1, space);
                lexicon.declare(name, Double.parseDouble(entry.substring(space + 1, entry.length() - 1)));
            } else {
                for (List<String> pattern : expand(entry)) {
                    lexicon.add(name, pattern);
                }
            }
        }
        lexicon.seal();
        return lexicon;
    }

    /** Writes choices, options and gaps out: {@code (a|b) c?} is {@code a}, {@code b}, {@code a c} and {@code b c}. */
    private static List<List<String>> expand(String entry) {
        List<List<String>> patterns = new ArrayList<>(List.of(List.of()));
        for (String part : parts(entry)) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> choice : choices(part)) {
                for (List<String> pattern : patterns) {
                    List<String> joined = new ArrayList<>(pattern);
                    joined.addAll(choice);
                    longer.add(joined);
                }
            }
            patterns = longer;
        }
        return patterns;
    }

    private static List<List<String>> choices(String part) {
        List<List<String>> choices = new ArrayList<>();
        if (part.startsWith("..")) {
            int most = Integer.parseInt(part.substring(2));
            for (int i = 0; i <= most; i++) {
                choices.add(Collections.nCopies(i, "_"));
            }
            return choices;
        }
        boolean optional = part.endsWith("?");
        String words = optional ? part.substring(0, part.length() - 1) : part;
        words = words.startsWith("(") ? words.substring(1, words.length() - 1) : words;
        for (String word : words.split("\\|")) {
            choices.add(List.of(word.strip().split(" +")));
        }
        if (optional) {
            choices.add(List.of());
        }
        return choices;
    }

    /** Splits at spaces outside brackets. */
    private static List<String> parts(String entry) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        int depth = 0;
        for (int i = 0; i <= entry.length(); i++) {
            char c = i == entry.length() ? ' ' : entry.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ' ' && depth == 0) {
                if (i > from) {
                    parts.add(entry.substring(from, i));
                }
                from = i + 1;
            }
        }
        return parts;
    }
}
