package org.almoner.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.charity.Charity;
import org.almoner.charity.CharityId;
import org.almoner.register.RegistryFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnersNameTest {
    private static final Charity BRITISH = RegistryFiles.builtIn()
            .registry()
            .find(CharityId.of("GB-CHC-220949"))
            .orElseThrow();
    private final OwnersName names = new OwnersName(BRITISH);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>Donate | British Red Cross</title>",
                "<p>THE BRITISH <b>RED</b> CROSS SOCIETY</p>",
                "registered charity in England and Wales (220949)",
                "charity no. SC037738."
            })
    void aPageWithNameOrNumberNamesItsOwner(String page) {
        assertThat(names).accepts(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<title>Domain for sale</title>",
                "the Red Cross in Britain",
                "order 12209490",
                "<script>var n = 'British Red Cross 220949'</script>",
                "<script>'British Red Cross'"
            })
    void aPageWithoutThemDoesNot(String page) {
        assertThat(names).rejects(page);
    }
}
