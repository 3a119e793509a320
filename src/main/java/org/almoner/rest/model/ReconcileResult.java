package org.almoner.rest.model;

import java.util.List;

/** Candidates for one query of the Reconciliation Service API 0.2, best first. */
public record ReconcileResult(List<Candidate> result) {
    /**
     * A charity that may be meant.
     *
     * @param id org-id.guide form
     * @param description for a person: where it is registered, and whether it still is
     * @param score from 0 to 100
     * @param match whether it is meant without doubt: no other charity can be, as far as the registry knows
     */
    public record Candidate(String id, String name, String description, List<Type> type, double score, boolean match) {}

    /** A type of entity. */
    public record Type(String id, String name) {}
}
