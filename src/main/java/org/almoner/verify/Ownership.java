package org.almoner.verify;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.charity.Assurance;
import org.almoner.charity.Charity;
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

    List<Evidence> evidence(Charity owner) {
        List<Evidence> evidence = new ArrayList<>();
        switch (assurance(owner)) {
            case REGISTER -> evidence.add(onRegister(owner));
            case EDITOR -> evidence.add(new Evidence("editor", domain + " was approved by an editor", owner.website()));
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

    private Evidence onRegister(Charity owner) {
        Optional<Registration> entry = registration(owner);
        String id = entry.map(registration -> registration.id().value())
                .orElse(owner.id().value());
        return new Evidence(
                "official-domain",
                domain + " is the website on register entry " + id,
                entry.flatMap(registration -> Optional.ofNullable(registration.url()))
                        .orElse(null));
    }

    private void bySources(Charity owner, List<Evidence> evidence) {
        for (Source source : owner.sources()) {
            if (source.fact().equals("domains")) {
                evidence.add(new Evidence(
                        "reviewed-source",
                        domain + " is named as " + owner.name() + "'s by " + source.citation(),
                        address(source.citation())));
            }
        }
        if (evidence.isEmpty()) {
            evidence.add(new Evidence("reviewed-source", domain + " is in the registry for " + owner.name(), null));
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
