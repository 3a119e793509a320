package org.almoner.detect;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.almoner.article.ArticleText;
import org.almoner.article.Block;

/** A sentence of an article, without the white space and list marks around it. */
record Sentence(int start, int end, int block) {
    private static final String MARKS = "-*\u2022\u00B7\u2023\u25AA>#";

    /** All sentences, in reading order; none reaches over a block's end. */
    static List<Sentence> of(ArticleText article, String language) {
        ULocale locale = ULocale.forLanguageTag(language);
        // Filtered, so that "St. Mary's" and "Mrs. Hill" do not end sentences.
        BreakIterator breaks = FilteredBreakIteratorBuilder.getInstance(locale)
                .wrapIteratorWithFilter(BreakIterator.getSentenceInstance(locale));
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < article.blocks().size(); i++) {
            Block block = article.blocks().get(i);
            // A line end inside a block is a wrapped line, which ICU would take for the end of a paragraph.
            String text = article.text()
                    .substring(block.start(), block.end())
                    .replace('\n', ' ')
                    .replace('\r', ' ');
            breaks.setText(text);
            int from = breaks.first();
            for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
                if (to < text.length() && endsInInitial(text, to)) {
                    continue;
                }
                add(sentences, text, from, to, block.start(), i);
                from = to;
            }
        }
        return sentences;
    }

    private static void add(List<Sentence> sentences, String text, int from, int to, int offset, int block) {
        int start = from;
        int end = to;
        while (start < end && (isBlank(text.charAt(start)) || (from == 0 && MARKS.indexOf(text.charAt(start)) >= 0))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            sentences.add(new Sentence(offset + start, offset + end, block));
        }
    }

    /** "Harry R. Wellman": one capital and a stop end no sentence. */
    private static boolean endsInInitial(String text, int to) {
        int end = to;
        while (end > 0 && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end > 3
                && text.charAt(end - 1) == '.'
                && Character.isUpperCase(text.charAt(end - 2))
                && text.charAt(end - 2) != 'I'
                && isBlank(text.charAt(end - 3));
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
