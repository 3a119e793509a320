package org.almoner.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almoner.charity.Assurance;
import org.almoner.charity.Campaign;
import org.almoner.charity.Charity;
import org.almoner.charity.CharityId;
import org.almoner.charity.ReviewedRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryFilesTest {
    private static final RegistryFiles FILES = RegistryFiles.builtIn();
    private static final ReviewedRegistry REGISTRY = FILES.registry();

    @Test
    void registryHoldsTwoHundredCharities() {
        assertThat(REGISTRY.charities()).hasSizeGreaterThanOrEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"Red Cross,20", "UNICEF,5", "Doctors Without Borders,4", "Save the Children,4"})
    void familyIsKnownWithItsMembers(String name, int members) {
        assertThat(REGISTRY.findFamily(name).map(family -> REGISTRY.members(family.id())))
                .hasValueSatisfying(list -> assertThat(list).hasSizeGreaterThanOrEqualTo(members));
    }

    @Test
    void britishRedCrossCarriesItsRegisterEntries() {
        Charity charity = REGISTRY.find(CharityId.of("GB-CHC-220949")).orElseThrow();

        assertThat(charity.assurance()).isEqualTo(Assurance.REGISTER);
        assertThat(charity.registers())
                .extracting(entry -> entry.id().value())
                .containsExactly("GB-CHC-220949", "GB-SC-SC037738");
        assertThat(charity.registers().get(0).url())
                .isEqualTo(
                        URI.create(
                                "https://register-of-charities.charitycommission.gov.uk/charity-details/?regId=220949&subId=0"));
        assertThat(REGISTRY.find(CharityId.of("GB-SC-SC037738"))).contains(charity);
    }

    @Test
    void disastersEmergencyCommitteeIsKnownByItsInitials() {
        assertThat(REGISTRY.findByName("DEC"))
                .extracting(Charity::name)
                .containsExactly("Disasters Emergency Committee");
    }

    @Test
    void everySourceHasADateThatIsNotAhead() {
        LocalDate reviewed = LocalDate.of(2026, 11, 23);

        assertThat(REGISTRY.charities())
                .allSatisfy(charity -> assertThat(charity.sources())
                        .allSatisfy(source -> assertThat(source.date()).isBeforeOrEqualTo(reviewed)));
    }

    @Test
    void noCitationIsABareSearchNumber() {
        assertThat(REGISTRY.charities())
                .flatExtracting(Charity::sources)
                .extracting(source -> source.citation())
                .noneMatch(citation -> citation.matches(".*\\b(list|ids),? ?\\d{9,}.*"));
    }

    @Test
    void campaignIsOpenOnlyByASourceOfTheYear() {
        assertThat(FILES.campaigns())
                .filteredOn(Campaign::open)
                .isNotEmpty()
                .allSatisfy(campaign -> assertThat(campaign.statusAsOf()).isAfterOrEqualTo(LocalDate.of(2026, 1, 1)));
    }

    @Test
    void releaseIsTheSameForTheSameFiles() {
        assertThat(FILES.release())
                .hasSize(64)
                .isEqualTo(RegistryFiles.builtIn().release());
    }

    @Test
    void noticeNamesTheLicences() {
        assertThat(FILES.notice())
                .contains(
                        "Open Government Licence",
                        "Attribution 4.0",
                        "Open Database License",
                        "creativecommons.org/licenses/by/3.0/au");
    }

    @Test
    void malformedIdIsRefusedWithItsLine() {
        refuses("{\"id\":\"GB-CHC-12\"}", "charities.jsonl line 1: malformed charity id 'GB-CHC-12'");
    }

    @Test
    void missingFieldIsRefusedWithItsName() {
        refuses("{\"id\":\"GB-CHC-220949\"}", "charities.jsonl line 1: field 'name' is missing");
    }

    @Test
    void lineThatIsNotJsonIsRefused() {
        refuses("{\"id\":", "charities.jsonl line 1");
    }

    private static void refuses(String line, String message) {
        RegistryRows rows = new RegistryRows(new ObjectMapper().createObjectNode());
        TreeMap<String, String> files = new TreeMap<>(Map.of("charities.jsonl", line));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegistryFiles.lines(files, "charities.jsonl", rows::charity))
                .withMessageContaining(message);
    }

    @Test
    void platformsAreRead() {
        assertThat(FILES.platforms().find("https://www.justgiving.com/fundraising/somebody"))
                .isPresent();
        assertThat(List.of(FILES.platforms().find("https://example.org/"))).allMatch(found -> found.isEmpty());
    }
}
