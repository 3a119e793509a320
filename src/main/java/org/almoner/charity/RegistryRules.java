package org.almoner.charity;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every entry of a registry must keep to. Violations are collected, so that one review shows all of them; each
 * names the entry and the rule.
 */
final class RegistryRules {
    private final Set<String> sharedDomains;
    private final List<RuleViolation> violations = new ArrayList<>();
    private final Map<CharityId, Charity> ids = new HashMap<>();
    private final Map<String, Charity> owners = new HashMap<>();

    private RegistryRules(Set<String> sharedDomains) {
        this.sharedDomains = sharedDomains;
    }

    /** The violations, empty where there are none. */
    static List<RuleViolation> violations(
            List<Charity> charities, List<Family> families, List<Campaign> campaigns, Set<String> sharedDomains) {
        RegistryRules rules = new RegistryRules(sharedDomains);
        Set<String> familyIds = rules.checkFamilies(families);
        for (Charity charity : charities) {
            rules.check(charity, familyIds);
        }
        rules.checkCampaigns(campaigns);
        return List.copyOf(rules.violations);
    }

    private Set<String> checkFamilies(List<Family> families) {
        Set<String> seen = new HashSet<>();
        for (Family family : families) {
            String entry = "family " + family.id();
            require(seen.add(family.id()), entry, "id", "id is used twice");
            require(!family.names().isEmpty(), entry, "names", "has no name");
            for (String name : family.names()) {
                require(!NameFold.fold(name).isEmpty(), entry, "names", "name '" + name + "' has no letter");
            }
        }
        return seen;
    }

    private void check(Charity charity, Set<String> familyIds) {
        String entry = "charity " + charity.id();
        require(!NameFold.fold(charity.name()).isEmpty(), entry, "name", "has no name");
        require(
                charity.country().matches("[A-Z]{2}"),
                entry,
                "country",
                "country '" + charity.country() + "' is not ISO 3166");
        require(
                charity.family() == null || familyIds.contains(charity.family()),
                entry,
                "family",
                "family '" + charity.family() + "' is not known");
        checkSources(entry, charity.sources());
        require(
                charity.sources().stream().anyMatch(source -> source.fact().equals("domains")),
                entry,
                "sources",
                "has no source for its domains");
        checkIds(entry, charity);
        checkDomains(entry, charity);
        require(charity.donateUrl() != null, entry, "donateUrl", "has no donateUrl");
        require(charity.website() != null, entry, "website", "has no website");
        checkLink(entry, "donateUrl", charity.donateUrl(), charity.domains());
        checkLink(entry, "website", charity.website(), charity.domains());
    }

    private void checkSources(String entry, List<Source> sources) {
        require(!sources.isEmpty(), entry, "sources", "has no source");
        for (Source source : sources) {
            require(!source.citation().isBlank(), entry, "sources", "has a source without citation");
        }
    }

    private void checkIds(String entry, Charity charity) {
        Set<CharityId> own = new HashSet<>();
        own.add(charity.id());
        charity.registers().forEach(registration -> own.add(registration.id()));
        for (CharityId id : own) {
            @Nullable Charity other = ids.putIfAbsent(id, charity);
            require(other == null, entry, "registers", "id " + id + " belongs to " + (other == null ? "" : other.id()));
        }
        require(
                charity.assurance() != Assurance.REGISTER
                        || !charity.registers().isEmpty(),
                entry,
                "assurance",
                "assurance is register, but it is on none");
    }

    private void checkDomains(String entry, Charity charity) {
        require(!charity.domains().isEmpty(), entry, "domains", "has no domain");
        for (String domain : charity.domains()) {
            require(
                    PublicSuffixes.registrableDomain(domain).isPresent(),
                    entry,
                    "domains",
                    "domain '" + domain + "' is not registrable, nor a host below a registrable domain");
            @Nullable Charity other = owners.putIfAbsent(domain, charity);
            require(
                    other == null || sharedDomains.contains(domain),
                    entry,
                    "domains",
                    "domain '" + domain + "' belongs to " + (other == null ? "" : other.id() + " " + other.name())
                            + " and " + charity.name());
        }
    }

    private void checkLink(String entry, String field, @Nullable URI link, List<String> domains) {
        if (link == null) {
            return;
        }
        require("https".equals(link.getScheme()), entry, field, field + " '" + link + "' is not https");
        require(
                link.getRawUserInfo() == null && link.getPort() < 0,
                entry,
                field,
                field + " '" + link + "' has a user name or a port: no such link is served");
        @Nullable String host = link.getHost();
        require(
                host != null && domains.stream().anyMatch(domain -> isAtOrBelow(host, domain)),
                entry,
                field,
                field + " '" + link + "' is not on one of its domains");
    }

    private void checkCampaigns(List<Campaign> campaigns) {
        Set<String> seen = new HashSet<>();
        for (Campaign campaign : campaigns) {
            String entry = "campaign " + campaign.id();
            require(seen.add(campaign.id()), entry, "id", "id is used twice");
            checkSources(entry, campaign.sources());
            @Nullable Charity charity = ids.get(campaign.charity());
            require(charity != null, entry, "charity", "charity " + campaign.charity() + " is not known");
            require(
                    !campaign.open() || campaign.statusAsOf() != null,
                    entry,
                    "open",
                    "is open, but not as of any date");
            if (charity != null) {
                checkLink(entry, "url", campaign.url(), charity.domains());
            }
        }
        for (Campaign campaign : campaigns) {
            require(
                    campaign.successor() == null || seen.contains(campaign.successor()),
                    "campaign " + campaign.id(),
                    "successor",
                    "successor '" + campaign.successor() + "' is not known");
        }
    }

    private void require(boolean holds, String entry, String field, String rule) {
        if (!holds) {
            violations.add(new RuleViolation(entry, field, rule));
        }
    }

    private static boolean isAtOrBelow(String host, String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }
}
