package org.almoner.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.almoner.verify.EditDistance;
import org.junit.jupiter.api.Test;

class WordSlipsTest {
    @Test
    void everyKindOfSlipIsAmongThem() {
        assertThat(WordSlips.of("relief"))
                .contains("reliefs", "arelief", "relif", "relaef", "rleief", "elief", "felief");
    }

    @Test
    void allAreOneSlipAway() {
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            String word = random.ints(1 + random.nextInt(9), 'a', 'z' + 1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(WordSlips.of(word)).allMatch(slip -> EditDistance.isOne(slip, word));
        }
    }

    @Test
    void lettersOfTwoUnitsStayWhole() {
        assertThat(WordSlips.of("a𠀀𠀁"))
                .contains("a𠀁𠀀", "a𠀀", "𠀀𠀁")
                .allMatch(slip ->
                        slip.codePoints().noneMatch(letter -> Character.getType(letter) == Character.SURROGATE));
    }
}
