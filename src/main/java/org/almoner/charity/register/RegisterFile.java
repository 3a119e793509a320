package org.almoner.charity.register;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files that registers publish and that can be taken in. Each is whole by itself, for its part of its register. */
public enum RegisterFile {
    CHARITY_COMMISSION(
            "charity-commission",
            "GB-CHC",
            "public extract, table charity",
            "https://ccewuksprdoneregsadata1.blob.core.windows.net/data/json/publicextract.charity.zip"),
    OSCR("oscr", "GB-SC", "charity register", "https://www.oscr.org.uk/download/charity-register"),
    OSCR_FORMER(
            "oscr-former", "GB-SC", "removed charities", "https://www.oscr.org.uk/download/charity-former-register"),
    CCNI(
            "ccni",
            "GB-NIC",
            "register of charities",
            "https://www.charitycommissionni.org.uk/api/charity-search/exportSearchResultsToCsv/"
                    + "?homePageId=c0884e5e-b621-4563-a378-2b313e15c74a&pageNumber=1&sortOption=Rank%3Basc&searchText="),
    IRS_EO1("irs-eo1", "US-EIN", "EO Business Master File, region 1", "https://www.irs.gov/pub/irs-soi/eo1.csv"),
    IRS_EO2("irs-eo2", "US-EIN", "EO Business Master File, region 2", "https://www.irs.gov/pub/irs-soi/eo2.csv"),
    IRS_EO3("irs-eo3", "US-EIN", "EO Business Master File, region 3", "https://www.irs.gov/pub/irs-soi/eo3.csv"),
    IRS_EO4("irs-eo4", "US-EIN", "EO Business Master File, region 4", "https://www.irs.gov/pub/irs-soi/eo4.csv"),
    IRS_PUB78("irs-pub78", "US-EIN", "Publication 78", "https://apps.irs.gov/pub/epostcard/data-download-pub78.zip"),
    ACNC("acnc", "AU-ABN", "ACNC register", null),
    CRA("cra", "CA-CRA_ACR", "list of charities", null);

    private final String key;
    private final String list;
    private final String title;
    private final @Nullable String address;

    RegisterFile(String key, String list, String title, @Nullable String address) {
        this.key = key;
        this.list = list;
        this.title = title;
        this.address = address;
    }

    /** Its name in addresses and configuration. */
    public String key() {
        return key;
    }

    /** Whether a charity that this file lacks is not on the register at all. */
    public boolean isWholeRegister() {
        return switch (this) {
            case CHARITY_COMMISSION, OSCR, CCNI, ACNC, CRA -> true;
            case OSCR_FORMER, IRS_EO1, IRS_EO2, IRS_EO3, IRS_EO4, IRS_PUB78 -> false;
        };
    }

    /** Code of the org-id.guide list that its numbers are of. */
    public String list() {
        return list;
    }

    /** What its publisher calls it. */
    public String title() {
        return title;
    }

    /** Where its publisher has it, where that address is the same for every edition. */
    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    /** The file with this key. */
    public static Optional<RegisterFile> of(String key) {
        return Arrays.stream(values()).filter(file -> file.key.equals(key)).findFirst();
    }
}
