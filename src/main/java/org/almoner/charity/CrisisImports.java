package org.almoner.charity;

import java.util.List;
import org.almoner.charity.RegistryEdits.Change;

/** Port: takes what files brought into the registry, all or nothing. Thread-safe; calls block. */
public interface CrisisImports {
    /**
     * What an import changed.
     *
     * @param closed campaigns of an earlier import that are open no more: by the file, or because it has them no more
     * @param left entries that editors or reviewers have made their own
     */
    record Outcome(int added, int changed, int closed, int unchanged, int left) {}

    /** Puts a full list of imported campaigns in place of the one before. */
    Outcome campaigns(List<Campaign> campaigns, Change change);

    /** Adds disasters, and puts newer facts in place of older ones. */
    Outcome disasters(List<Disaster> disasters);

    /** The disasters that a campaign can be for: of its place, begun within two months of it. */
    List<Disaster> behind(Campaign campaign);
}
