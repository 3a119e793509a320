package org.almoner.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.almoner.appeal.AppealId;
import org.almoner.appeal.StoredPassage;
import org.almoner.detect.Passage;
import org.junit.jupiter.api.Test;

class DetectionJsonTest {
    private static final AppealId ID = new AppealId("ap_00000000000000000000");

    private final DetectionJson json = new DetectionJson(new ObjectMapper());

    @Test
    void aPassageIsReadAsItWasWritten() {
        StoredPassage passage =
                new StoredPassage(ID, passage(), Map.of("hope", new AppealId("ap_vvvvvvvvvvvvvvvvvvvv")));
        assertThat(json.read(json.write(List.of(passage), List.of())).passages())
                .containsExactly(passage);
    }

    @Test
    void aRowFromBeforeEntriesKeptTheirIdsIsRead() {
        String written = json.write(List.of(new StoredPassage(ID, passage())), List.of());
        String older = written.replace(",\"kept\":{}", "");
        assertThat(older).isNotEqualTo(written);
        assertThat(json.read(older).passages()).containsExactly(new StoredPassage(ID, passage()));
    }

    private static Passage passage() {
        return new Passage("Give.", 0, 5, 0, Passage.Kind.CHARITY, 0.9, List.of(), List.of(), List.of());
    }
}
