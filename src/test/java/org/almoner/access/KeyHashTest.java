package org.almoner.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyHashTest {
    /** As {@code printf %s alm_example | sha256sum} says. */
    @Test
    void aHashIsTheOneThatTheDocumentedCommandMakes() {
        assertThat(KeyHash.of("alm_example").hex())
                .isEqualTo("ee962ec16f3d8cf5827a832aaa34c00334f982fc48fb6665d954952a7eac8869");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "alm_example", "zz", "ee962ec16f3d8cf5827a832aaa34c00334f982fc48fb6665d954952a7eac88690"})
    void whatIsNotASha256InLowerCaseHexadecimalIsNoHash(String hex) {
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyHash(hex)).withMessageNotContaining("alm_");
    }
}
