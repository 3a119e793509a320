package org.almoner.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.almoner.charity.CharityId;
import org.almoner.charity.register.RegisterEntry;
import org.almoner.charity.register.RegisterEntry.Status;
import org.almoner.charity.register.RegisterFile;
import org.jspecify.annotations.Nullable;

/** The layouts of the registers' files, as published in 2026. */
final class Layouts {
    /** The Publication 78 file has no header; these are its cells in order. */
    static final List<String> PUB78 = List.of("ein", "name", "city", "state", "country", "codes");

    private final RegisterWebsites websites;

    Layouts(RegisterWebsites websites) {
        this.websites = websites;
    }

    Layout of(RegisterFile file) {
        return switch (file) {
            case CHARITY_COMMISSION ->
                layout(
                        this::charityCommission,
                        "registered_charity_number",
                        "linked_charity_number",
                        "charity_name",
                        "charity_registration_status",
                        "date_of_registration",
                        "date_of_removal",
                        "charity_contact_web");
            case OSCR ->
                layout(this::oscr, "charity number", "charity name", "registered date", "charity status", "website");
            case OSCR_FORMER -> layout(this::oscrFormer, "charity number", "charity name", "ceased date");
            case CCNI ->
                layout(this::ccni, "reg charity number", "charity name", "date registered", "status", "website");
            case IRS_EO1, IRS_EO2, IRS_EO3, IRS_EO4 ->
                layout(
                        Layouts::businessMasterFile,
                        "ein",
                        "name",
                        "subsection",
                        "deductibility",
                        "status",
                        "sort_name");
            case IRS_PUB78 -> layout(Layouts::publication78, PUB78.toArray(String[]::new));
            case ACNC ->
                layout(
                        this::acnc,
                        "abn",
                        "charity_legal_name",
                        "other_organisation_names",
                        "charity_website",
                        "registration_date");
            case CRA ->
                layout(
                        Layouts::cra,
                        "bn/registration number",
                        "organization name",
                        "status",
                        "effective date of status",
                        "sanction");
        };
    }

    private Optional<RegisterEntry> charityCommission(Row row) throws BadRowException {
        if (!row.get("linked_charity_number").strip().equals("0")) {
            return Optional.empty();
        }
        String status = row.get("charity_registration_status").strip();
        boolean removed = isOneOf(status, "removed");
        if (!removed && !isOneOf(status, "registered")) {
            throw unknownStatus(status);
        }
        return Optional.of(entry(
                row.id("GB-CHC", "registered_charity_number"),
                row.name("charity_name"),
                List.of(),
                removed ? Status.REMOVED : Status.REGISTERED,
                removed ? row.isoDate("date_of_removal") : null,
                row.isoDate("date_of_registration"),
                row.get("charity_contact_web")));
    }

    private Optional<RegisterEntry> oscr(Row row) throws BadRowException {
        boolean removed = isOneOf(row.get("charity status"), "removed");
        return Optional.of(scottish(row, removed ? Status.REMOVED : Status.REGISTERED, null));
    }

    private Optional<RegisterEntry> oscrFormer(Row row) throws BadRowException {
        return Optional.of(scottish(row, Status.REMOVED, row.dayFirstDate("ceased date")));
    }

    private RegisterEntry scottish(Row row, Status status, @Nullable LocalDate since) throws BadRowException {
        return entry(
                row.id("GB-SC", "charity number"),
                row.name("charity name"),
                row.otherNames(row.get("known as")),
                status,
                since,
                row.dayFirstDate("registered date"),
                row.get("website"));
    }

    private Optional<RegisterEntry> ccni(Row row) throws BadRowException {
        String sub = row.get("sub charity number").strip();
        if (!sub.isEmpty() && !sub.equals("0")) {
            return Optional.empty();
        }
        boolean removed = isOneOf(row.get("status"), "removed");
        return Optional.of(entry(
                row.id("GB-NIC", "reg charity number"),
                row.name("charity name").replace('`', '\''),
                row.otherNames(row.get("other name").replace('`', '\'')),
                removed ? Status.REMOVED : Status.REGISTERED,
                null,
                row.dayFirstDate("date registered"),
                row.get("website")));
    }

    private static Optional<RegisterEntry> businessMasterFile(Row row) throws BadRowException {
        String subsection = row.get("subsection").strip();
        String deductibility = row.get("deductibility").strip();
        boolean charitable = subsection.equals("03") && deductibility.equals("1");
        return Optional.of(new RegisterEntry(
                row.id("US-EIN", "ein"),
                row.name("name"),
                row.otherNames(row.get("sort_name")),
                Status.REGISTERED,
                null,
                null,
                null,
                null,
                charitable ? null : taxStatus(subsection, deductibility)));
    }

    /** As the IRS's description of the file has them; 03 with deductible gifts is the common case. */
    private static String taxStatus(String subsection, String deductibility) {
        String gifts = switch (deductibility) {
            case "1" -> "contributions are deductible";
            case "2" -> "contributions are not deductible";
            case "4" -> "contributions are deductible by treaty";
            default -> "whether contributions are deductible is not stated";
        };
        return "subsection " + subsection + " of section 501(c); " + gifts;
    }

    private static Optional<RegisterEntry> publication78(Row row) throws BadRowException {
        return Optional.of(new RegisterEntry(
                row.id("US-EIN", "ein"),
                row.name("name"),
                List.of(),
                Status.REGISTERED,
                null,
                null,
                null,
                null,
                "eligible for deductible contributions, codes " + Row.excerpt(row.get("codes"))));
    }

    private Optional<RegisterEntry> acnc(Row row) throws BadRowException {
        List<String> others = new ArrayList<>();
        for (String name : List.of(row.get("other_organisation_names").split(","))) {
            others.addAll(row.otherNames(name));
        }
        return Optional.of(entry(
                row.id("AU-ABN", "abn"),
                row.name("charity_legal_name"),
                others,
                Status.REGISTERED,
                null,
                row.dayFirstDate("registration_date"),
                row.get("charity_website")));
    }

    private static Optional<RegisterEntry> cra(Row row) throws BadRowException {
        String status = Row.clean(row.get("status")).toLowerCase(Locale.ROOT);
        Status standing = cra(status, !row.get("sanction").isBlank());
        return Optional.of(new RegisterEntry(
                row.id("CA-CRA_ACR", "bn/registration number"),
                row.name("organization name"),
                List.of(),
                standing,
                standing == Status.REGISTERED ? null : row.isoDate("effective date of status"),
                standing == Status.REGISTERED ? row.isoDate("effective date of status") : null,
                null,
                null,
                row.get("sanction").isBlank() ? null : "sanction: " + Row.excerpt(row.get("sanction"))));
    }

    private static Status cra(String status, boolean sanctioned) throws BadRowException {
        if (status.startsWith("revoked") || status.equals("annulled")) {
            return Status.REMOVED;
        }
        if (status.equals("suspended")) {
            return Status.SUSPENDED;
        }
        if (!status.equals("registered")) {
            throw unknownStatus(status);
        }
        return sanctioned ? Status.SUSPENDED : Status.REGISTERED;
    }

    private RegisterEntry entry(
            CharityId id,
            String name,
            List<String> otherNames,
            Status status,
            @Nullable LocalDate since,
            @Nullable LocalDate registeredOn,
            String website) {
        Optional<RegisterWebsites.Website> site = websites.read(website);
        return new RegisterEntry(
                id,
                name,
                otherNames,
                status,
                since,
                registeredOn,
                site.map(RegisterWebsites.Website::address).orElse(null),
                site.map(RegisterWebsites.Website::domain).orElse(null),
                null);
    }

    private static boolean isOneOf(String value, String... of) {
        String clean = value.strip().toLowerCase(Locale.ROOT);
        return List.of(of).contains(clean);
    }

    private static BadRowException unknownStatus(String status) {
        return new BadRowException("the status '" + Row.excerpt(status) + "' is not known");
    }

    private static Layout layout(Mapping mapping, String... columns) {
        return new Layout() {
            @Override
            public List<String> columns() {
                return List.of(columns);
            }

            @Override
            public Optional<RegisterEntry> entry(Row row) throws BadRowException {
                return mapping.entry(row);
            }
        };
    }

    private interface Mapping {
        Optional<RegisterEntry> entry(Row row) throws BadRowException;
    }
}
