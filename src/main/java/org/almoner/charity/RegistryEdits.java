package org.almoner.charity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Port: changes to the registry by people. Each is checked against the registry's rules, written together with its entry in
 * the audit trail, and announced to all replicas; from its return on, this replica composes with it. A change that breaks
 * a rule is an {@link EditRefusedException}. Thread-safe; calls block.
 */
public interface RegistryEdits {
    /**
     * Who changes something, and why.
     *
     * @param action as in {@link RegistryEdit}
     */
    record Change(String who, String why, String action) {}

    /**
     * A link that was approved for a charity.
     *
     * @param address host, path and query
     */
    record ApprovedLink(String address, CharityId charity, Instant at, String who, String why) {}

    /** Puts a charity in place of the one with its id, or adds it; true where it is new. */
    boolean put(Charity charity, Change change);

    /** Puts a campaign in place of the one with its id, or adds it; true where it is new. */
    boolean put(Campaign campaign, Change change);

    /** Approves a link for a charity, in place of any approval that it had. */
    ApprovedLink approve(String address, Charity charity, Change change);

    /** Takes an approval back; false where there was none for this charity. */
    boolean withdraw(String address, CharityId charity, Change change);

    /** The links approved for a charity, newest first. */
    List<ApprovedLink> approved(CharityId charity);

    /**
     * The audit trail, newest first.
     *
     * @param subject to keep to one charity, campaign or link
     * @param before to go on from an entry's id; {@link Long#MAX_VALUE} for the newest
     */
    List<RegistryEdit> edits(Optional<String> subject, long before, int most);
}
