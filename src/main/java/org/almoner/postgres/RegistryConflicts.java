package org.almoner.postgres;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.almoner.charity.Campaign;
import org.almoner.charity.Charity;
import org.almoner.charity.CharityId;
import org.almoner.charity.CharityRegistry;
import org.almoner.charity.CommonHosts;
import org.almoner.charity.EditRefusedException;
import org.almoner.charity.Family;
import org.almoner.charity.Registration;
import org.almoner.charity.ReviewedRegistry;
import org.almoner.charity.RuleViolation;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Refuses changes that break a rule of the registry, with the names of all whom it concerns. */
final class RegistryConflicts {
    private record Owner(String domain, String id, String name) {}

    private final CharityRegistry all;
    private final CommonHosts common;

    RegistryConflicts(CharityRegistry all, CommonHosts common) {
        this.all = all;
        this.common = common;
    }

    /** In the transaction that holds the registry's turn, so that of two edits at once one sees the other. */
    void check(Handle handle, Charity charity) {
        refuseIfAny(violations(handle, charity));
        for (String domain : charity.domains()) {
            owner(handle, domain, charity)
                    .ifPresent(owner -> refuse("domain " + domain, owner.name(), owner.id(), charity));
            owningAbove(handle, domain, charity)
                    .ifPresent(owner -> refuse(
                            "domain " + domain + ", below " + owner.domain() + ",", owner.name(), owner.id(), charity));
        }
        Stream.concat(Stream.of(charity.id()), charity.registers().stream().map(Registration::id))
                .distinct()
                .forEach(id -> checkId(handle, id, charity));
    }

    /** The rules that one entry can break alone: the same as for the reviewed files, and more where nobody reviews. */
    private List<RuleViolation> violations(Handle handle, Charity charity) {
        List<Family> families = Optional.ofNullable(charity.family())
                .filter(family -> exists(handle, "family", family))
                .map(family -> List.of(new Family(family, family, List.of(family))))
                .orElse(List.of());
        List<RuleViolation> violations =
                new ArrayList<>(ReviewedRegistry.violations(List.of(charity), families, List.of(), Set.of()));
        charity.domains().stream()
                .filter(domain -> common.contains(domain) && !isItsOwn(domain, charity))
                .map(domain -> violation(
                        charity,
                        "domains",
                        "anybody can have a page on '" + domain + "', so it is nobody's domain; approve single links"))
                .forEach(violations::add);
        return violations;
    }

    /** What a charity has already was reviewed: a fundraising platform may be a charity itself. */
    private boolean isItsOwn(String domain, Charity charity) {
        return all.findByDomain(domain).stream().anyMatch(owner -> isSame(owner, charity));
    }

    private static void refuseIfAny(List<RuleViolation> violations) {
        if (!violations.isEmpty()) {
            throw EditRefusedException.invalid(violations);
        }
    }

    private static RuleViolation violation(Charity charity, String field, String rule) {
        return new RuleViolation("charity " + charity.id(), field, rule);
    }

    private static EditRefusedException invalid(Campaign campaign, String field, String rule) {
        return EditRefusedException.invalid(List.of(new RuleViolation("campaign " + campaign.id(), field, rule)));
    }

    private Optional<Owner> owner(Handle handle, String domain, Charity charity) {
        Optional<Owner> stored = handle.createQuery("""
                        SELECT charity.id, charity.name
                        FROM charity_domain JOIN charity ON charity.id = charity_domain.charity_id
                        WHERE domain = :domain AND charity.id <> :id
                          AND domain NOT IN (SELECT domain FROM shared_domain)
                        LIMIT 1""")
                .bind("domain", domain)
                .bind("id", charity.id().value())
                .map((row, context) -> new Owner(domain, row.getString("id"), row.getString("name")))
                .findOne();
        return stored.or(() -> isShared(handle, domain) ? Optional.empty() : registered(domain, charity));
    }

    /** Charities that are known from a register alone. */
    private Optional<Owner> registered(String domain, Charity charity) {
        return all.findByDomain(domain).stream()
                .filter(owner -> !isSame(owner, charity))
                .findFirst()
                .map(owner -> new Owner(domain, owner.id().value(), owner.name()));
    }

    private static boolean isSame(Charity owner, Charity charity) {
        return owner.id().equals(charity.id())
                || charity.registers().stream().anyMatch(entry -> entry.id().equals(owner.id()))
                || owner.registers().stream().anyMatch(entry -> entry.id().equals(charity.id()));
    }

    /** A host below another's domain would take that host away from it. */
    private Optional<Owner> owningAbove(Handle handle, String domain, Charity charity) {
        String above = domain;
        while (above.indexOf('.') > 0) {
            above = above.substring(above.indexOf('.') + 1);
            Optional<Owner> owner = owner(handle, above, charity);
            if (owner.isPresent()) {
                return owner;
            }
        }
        return Optional.empty();
    }

    private static void checkId(Handle handle, CharityId id, Charity charity) {
        handle.createQuery("""
                        SELECT charity.id, charity.name
                        FROM charity_identifier JOIN charity ON charity.id = charity_identifier.charity_id
                        WHERE identifier = :identifier AND charity.id <> :id""")
                .bind("identifier", id.value())
                .bind("id", charity.id().value())
                .map((row, context) -> new Owner("", row.getString("id"), row.getString("name")))
                .findOne()
                .ifPresent(owner -> refuse("id " + id, owner.name(), owner.id(), charity));
    }

    void check(Handle handle, Campaign campaign) {
        @Nullable Charity charity = all.find(campaign.charity()).orElse(null);
        if (charity == null) {
            throw invalid(campaign, "charity", "there is no charity " + campaign.charity() + " in the registry");
        }
        @Nullable String next = campaign.successor();
        if (next != null && (next.equals(campaign.id()) || !exists(handle, "campaign", next))) {
            throw invalid(campaign, "successor", "successor " + next + " is not another campaign of the registry");
        }
        checkDates(campaign);
        refuseIfAny(ReviewedRegistry.violations(
                List.of(charity),
                charity.family() == null
                        ? List.of()
                        : List.of(new Family(charity.family(), charity.family(), List.of(charity.family()))),
                List.of(withoutSuccessor(campaign)),
                Set.of()));
    }

    private static void checkDates(Campaign campaign) {
        @Nullable LocalDate started = campaign.startedOn();
        @Nullable LocalDate ended = campaign.endedOn();
        @Nullable LocalDate today = campaign.statusAsOf();
        if (ended != null && started != null && ended.isBefore(started)) {
            throw invalid(campaign, "endedOn", "endedOn " + ended + " is before startedOn " + started);
        }
        if (ended != null && !campaign.open() && today != null && ended.isAfter(today)) {
            throw invalid(campaign, "endedOn", "endedOn " + ended + " is ahead of today, but the campaign is closed");
        }
    }

    private static Campaign withoutSuccessor(Campaign campaign) {
        return new Campaign(
                campaign.id(),
                campaign.name(),
                campaign.aliases(),
                campaign.charity(),
                campaign.startedOn(),
                campaign.endedOn(),
                campaign.open(),
                campaign.statusAsOf(),
                null,
                campaign.url(),
                campaign.place(),
                campaign.sources());
    }

    /** A link on another charity's domain is that charity's, whatever an editor may think of it. */
    void checkLink(String address, Charity charity) {
        String host = URI.create("https://" + address).getHost();
        for (String above = host; above != null && above.indexOf('.') > 0; ) {
            List<Charity> owners = all.findByDomain(above);
            if (!owners.isEmpty()) {
                if (owners.stream().noneMatch(owner -> isSame(owner, charity))) {
                    Charity owner = owners.get(0);
                    refuse("domain " + above, owner.name(), owner.id().value(), charity);
                }
                return;
            }
            above = above.substring(above.indexOf('.') + 1);
        }
    }

    private static boolean isShared(Handle handle, String domain) {
        return handle.createQuery("SELECT count(*) FROM shared_domain WHERE domain = :domain")
                        .bind("domain", domain)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    private static boolean exists(Handle handle, String table, String id) {
        return handle.createQuery("SELECT count(*) FROM " + table + " WHERE id = :id")
                        .bind("id", id)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    private static void refuse(String what, String name, String id, Charity charity) {
        throw EditRefusedException.conflict(what + " belongs to " + name + " (" + id + "), so it cannot be "
                + charity.name() + "'s (" + charity.id() + ")");
    }
}
