package org.almoner.verify;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.charity.Assurance;
import org.almoner.charity.Charity;
import org.almoner.charity.CharityRegistry;
import org.almoner.charity.Registration;
import org.almoner.charity.Source;
import org.jspecify.annotations.Nullable;

/**
 * Whose a domain of the registry is.
 *
 * @param owners several, where a domain is documented to be shared; never empty
 */
record Ownership(String domain, List<Charity> owners) {
    private static final Pattern ADDRESS = Pattern.compile("^(https://\\S+|github\\.com/[\\w.-]+/[\\w.-]+)");

    /** The registry's domain that a host is at or below: the most specific one counts. */
    static Optional<Ownership> find(CharityRegistry registry, WebLink link) {
        for (String host : hosts(link)) {
            List<Charity> owners = registry.findByDomain(host);
            if (!owners.isEmpty()) {
                return Optional.of(new Ownership(host, owners));
            }
        }
        return Optional.empty();
    }

    /** The link's host and those above it, down to its registrable domain. */
    static List<String> hosts(WebLink link) {
        List<String> hosts = new ArrayList<>();
        @Nullable String registrable = link.registrable();
        if (registrable != null) {
            for (String host = link.host();
                    host.length() >= registrable.length();
                    host = host.substring(host.indexOf('.') + 1)) {
                hosts.add(host);
            }
        }
        return hosts;
    }

    Charity first() {
        return owners.get(0);
    }

    /** The named charity if it is an owner; without a name, the one whose website it is. */
    Optional<Charity> owner(@Nullable Charity named) {
        if (named != null) {
            return owners.stream()
                    .filter(owner -> owner.id().equals(named.id()))
                    .findFirst();
        }
        return owners.stream().filter(this::isWebsiteOf).findFirst().or(() -> Optional.of(first()));
    }

    /** The register names one website: only that one has the register's assurance, other domains rest on sources. */
    Assurance assurance(Charity owner) {
        return owner.assurance() == Assurance.REGISTER && !isWebsiteOf(owner) ? Assurance.SOURCES : owner.assurance();
    }

    /** How a link's host matches the domain. */
    String match(WebLink link) {
        String where = link.host().equals(domain)
                ? link.host() + " is the registry's domain itself"
                : link.host() + " is below the registry's domain " + domain;
        return domain.equals(link.registrable())
                ? where + ", a registrable domain by the Public Suffix List"
                : where + ", a host that the registry lists by itself: its registrable domain is " + link.registrable();
    }

    /** The day of the newest evidence that the domain is the owner's. */
    LocalDate asOf(Charity owner) {
        return assurance(owner) == Assurance.SOURCES
                ? owner.sources().stream()
                        .filter(source -> source.fact().equals("domains"))
                        .map(Source::date)
                        .max(Comparator.naturalOrder())
                        .orElse(owner.asOf())
                : owner.asOf();
    }

    List<Evidence> evidence(Charity owner) {
        List<Evidence> evidence = new ArrayList<>();
        switch (assurance(owner)) {
            case REGISTER -> evidence.add(onRegister(owner));
            case EDITOR ->
                evidence.add(new Evidence(
                        "editor", domain + " was approved by an editor", owner.website(), owner.asOf(), null));
            case SOURCES -> bySources(owner, evidence);
        }
        if (owners.size() > 1) {
            String names = String.join(", ", owners.stream().map(Charity::name).toList());
            evidence.add(new Evidence("shared-domain", domain + " serves several organisations: " + names, null));
        }
        return List.copyOf(evidence);
    }

    /** The charity's entry on a register, best one with a public page. */
    static Optional<Registration> registration(Charity charity) {
        return charity.registers().stream()
                .filter(entry -> entry.url() != null)
                .findFirst()
                .or(() -> charity.registers().stream().findFirst());
    }

    /** The register's public page on the charity. */
    static @Nullable URI registerPage(Charity charity) {
        return registration(charity)
                .flatMap(entry -> Optional.ofNullable(entry.url()))
                .orElse(null);
    }

    private Evidence onRegister(Charity owner) {
        Optional<Registration> entry = registration(owner);
        String id = entry.map(registration -> registration.id().value())
                .orElse(owner.id().value());
        return new Evidence(
                "official-domain",
                domain + " is the website on register entry " + id,
                entry.flatMap(registration -> Optional.ofNullable(registration.url()))
                        .orElse(null),
                owner.asOf(),
                null);
    }

    private void bySources(Charity owner, List<Evidence> evidence) {
        for (Source source : owner.sources()) {
            if (source.fact().equals("domains")) {
                evidence.add(new Evidence(
                        "reviewed-source",
                        domain + " is named as " + owner.name() + "'s by " + source.citation(),
                        address(source.citation()),
                        source.date(),
                        null));
            }
        }
        if (evidence.isEmpty()) {
            evidence.add(new Evidence(
                    "reviewed-source", domain + " is in the registry for " + owner.name(), null, owner.asOf(), null));
        }
    }

    private static @Nullable URI address(String citation) {
        Matcher matcher = ADDRESS.matcher(citation);
        if (!matcher.find()) {
            return null;
        }
        String address = matcher.group(1);
        return URI.create(address.startsWith("https://") ? address : "https://" + address);
    }

    private boolean isWebsiteOf(Charity charity) {
        @Nullable URI website = charity.website();
        @Nullable String host = website == null ? null : website.getHost();
        return host != null && (host.equals(domain) || host.endsWith("." + domain));
    }
}
