package org.almoner.charity;

import java.util.List;
import java.util.Optional;

/** Port: the registry as resolution and verification read it. Implementations are thread-safe. */
public interface CharityRegistry {
    /** By any of a charity's ids. */
    Optional<Charity> find(CharityId id);

    /** Charities with this name, legal name or alias; case, accents, punctuation and a leading article do not count. */
    List<Charity> findByName(String name);

    /** Charities that own this registrable domain, or this full host where the registry lists a host. */
    List<Charity> findByDomain(String domain);

    /** Names of charities that each give this domain as theirs, so that it proves none of them; empty where nobody disputes it. */
    default List<String> disputants(String domain) {
        return List.of();
    }

    /** The family that goes by this name, folded as in {@link #findByName}. */
    Optional<Family> findFamily(String name);

    /** False only when no name of a charity, family or campaign, folded, begins with this word. */
    default boolean mayBeginName(String foldedWord) {
        return true;
    }

    /** False only when {@link #namesStarting} has no name whose first word begins so. */
    default boolean mayStartName(String firstStart) {
        return true;
    }

    /**
     * Names of charities, families and campaigns, as the registry writes them, by how all their words begin, three
     * letters of each ("deu rot kre"): among them are those that a text has in another grammatical case. One look-up in
     * memory, for reviewed charities alone, since registers hold names by the million.
     */
    default List<String> namesStarting(String starts) {
        return List.of();
    }

    /** A family's members, national ones first. */
    List<Charity> members(String familyId);

    /** Campaigns with this name or alias, folded as in {@link #findByName}. */
    List<Campaign> findCampaigns(String name);

    /** A campaign by its id. */
    Optional<Campaign> findCampaign(String id);

    /** Every campaign, in no particular order. */
    List<Campaign> campaigns();

    /** Every domain in the registry, for lookalike checks: the same list until the registry changes. */
    List<String> domains();
}
