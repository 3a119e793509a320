package org.almoner.detect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.almoner.article.ArticleReader;
import org.almoner.article.ArticleText;
import org.almoner.article.BodyFormat;
import org.jsoup.parser.Parser;

/**
 * An article of our own with its passages marked: in a file, each opens with {@code === } and a head whose parts a bar
 * parts; the body follows to the next, with {@code [[} and {@code ]]} around every passage. One that begins with
 * {@code <} is HTML.
 *
 * @param file the file's name without its ending; the language is what comes before its first hyphen
 */
record MarkedArticle(String file, List<String> head, String marked) {
    private static final Pattern HEADS = Pattern.compile("(?m)^=== ");
    private static final Pattern PASSAGES = Pattern.compile("\\[\\[(.*?)]]", Pattern.DOTALL);

    static List<MarkedArticle> in(Path directory) throws IOException {
        List<MarkedArticle> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString().replace(".txt", "");
                for (String part : HEADS.split(Files.readString(file))) {
                    if (!part.isBlank()) {
                        all.add(of(name, part));
                    }
                }
            }
        }
        return all;
    }

    private static MarkedArticle of(String file, String part) {
        int end = part.indexOf('\n');
        List<String> head = Arrays.stream(part.substring(0, end).split("\\|", -1))
                .map(String::strip)
                .toList();
        return new MarkedArticle(file, head, part.substring(end + 1).strip());
    }

    String language() {
        return file.split("-", 2)[0];
    }

    boolean isHtml() {
        return marked.startsWith("<");
    }

    String body() {
        return marked.replace("[[", "").replace("]]", "");
    }

    ArticleText read() {
        return new ArticleReader().read(body(), isHtml() ? BodyFormat.HTML : BodyFormat.TEXT, null);
    }

    /** The passages, as the reader gives them: without tags. */
    List<String> quotes() {
        return PASSAGES.matcher(marked)
                .results()
                .map(found -> isHtml() ? plain(found.group(1)) : found.group(1))
                .toList();
    }

    private static String plain(String html) {
        return Parser.unescapeEntities(
                html.replaceAll("<(/?(p|li|div|td|h\\d)|br)[^>]*>", " ").replaceAll("<[^>]*>", ""), false);
    }

    @Override
    public String toString() {
        return file + ": " + head.get(0);
    }
}
