package org.almoner.detect;

import java.util.ArrayList;
import java.util.List;
import org.almoner.article.Script;

/** Names of organisations in Chinese and Japanese: the run of Han and kana that an organisation's word ends. */
final class UnspacedNames {
    private static final int LONGEST = 24;

    /** Particles and verbs that a name does not hold. */
    private static final String BOUNDS = "向给由在是的和与及或为将到从把被は、がをにでへとやも";

    private UnspacedNames() {}

    static List<Recipient> find(String text, int from, int to, List<Hits.Hit> cues) {
        List<Recipient> found = new ArrayList<>();
        int previous = from;
        for (Hits.Hit hit : cues) {
            boolean inside = hit.start() >= previous && hit.end() <= to;
            if (hit.cue() == CueClass.ORG && inside && Script.isUnspaced(text.charAt(hit.start()))) {
                int start = hit.start();
                while (start > previous && hit.end() - start < LONGEST && isNamePart(text.charAt(start - 1))) {
                    start--;
                }
                found.add(new Recipient(text.substring(start, hit.end()), start, hit.end()));
                previous = hit.end();
            }
        }
        return found;
    }

    private static boolean isNamePart(char c) {
        return Script.isUnspaced(c) && BOUNDS.indexOf(c) < 0;
    }
}
