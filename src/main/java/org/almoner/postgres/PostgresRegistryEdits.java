package org.almoner.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.almoner.charity.Campaign;
import org.almoner.charity.Charity;
import org.almoner.charity.CharityId;
import org.almoner.charity.CharityRegistry;
import org.almoner.charity.CommonHosts;
import org.almoner.charity.RegistryEdit;
import org.almoner.charity.RegistryEdits;
import org.almoner.verify.Approvals;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Changes to the registry in PostgreSQL, one at a time over all replicas; the approvals are read from a copy in memory. */
public final class PostgresRegistryEdits implements RegistryEdits, Approvals {
    private final Database database;
    private final ObjectMapper mapper;
    private final PostgresCharityRegistry registry;
    private final RegistryConflicts conflicts;
    private final java.time.Clock clock;
    private final Copy<Map<String, Approval>> approvals = new Copy<>(Map.of());

    /**
     * @param all every charity there is, to find whose a domain is already
     * @param common what is no charity's domain
     */
    public PostgresRegistryEdits(
            Database database,
            ObjectMapper mapper,
            PostgresCharityRegistry registry,
            CharityRegistry all,
            CommonHosts common,
            java.time.Clock clock) {
        this.database = database;
        this.mapper = mapper;
        this.registry = registry;
        this.conflicts = new RegistryConflicts(all, common);
        this.clock = clock;
    }

    /** Reads the copy in memory anew. */
    public void refresh() {
        approvals.read(() -> database.run(handle -> handle.createQuery("SELECT * FROM approved_link")
                .map((row, context) -> new Approval(
                        row.getString("address"),
                        new CharityId(row.getString("charity_id")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .collect(Collectors.toUnmodifiableMap(Approval::address, Function.identity()))));
    }

    @Override
    public Optional<Approval> find(String address) {
        return Optional.ofNullable(approvals.get().get(address));
    }

    @Override
    public boolean put(Charity charity, Change change) {
        boolean isNew = database.transact(handle -> {
            Database.takeTurns(handle, "registry");
            conflicts.check(handle, charity);
            @Nullable String before = facts(handle, "charity", charity.id().value());
            handle.execute("DELETE FROM charity WHERE id = ?", charity.id().value());
            new ReviewedRelease(handle, this::json).add(List.of(charity), ReviewedRelease.EDITOR);
            audit(handle, change, "charity", charity.id().value(), before, json(charity));
            Changes.announceRegistry(handle);
            return before == null;
        });
        registry.refresh();
        return isNew;
    }

    @Override
    public boolean put(Campaign campaign, Change change) {
        boolean isNew = database.transact(handle -> {
            Database.takeTurns(handle, "registry");
            conflicts.check(handle, campaign);
            @Nullable String before = facts(handle, "campaign", campaign.id());
            handle.createUpdate("""
                            INSERT INTO campaign (id, facts, origin) VALUES (:id, :facts::jsonb, 'editor')
                            ON CONFLICT (id) DO UPDATE SET facts = excluded.facts, origin = 'editor'""")
                    .bind("id", campaign.id())
                    .bind("facts", json(campaign))
                    .execute();
            audit(handle, change, "campaign", campaign.id(), before, json(campaign));
            Changes.announceRegistry(handle);
            return before == null;
        });
        registry.refresh();
        return isNew;
    }

    @Override
    public ApprovedLink approve(String address, Charity charity, Change change) {
        Instant now = clock.instant();
        conflicts.checkLink(address, charity);
        ApprovedLink link = new ApprovedLink(address, charity.id(), now, change.who(), change.why());
        database.transact(handle -> {
            Database.takeTurns(handle, "registry");
            @Nullable String before = approval(handle, address);
            handle.createUpdate("""
                            INSERT INTO approved_link (address, charity_id, at, who, why)
                            VALUES (:address, :charity, :at, :who, :why)
                            ON CONFLICT (address) DO UPDATE
                            SET charity_id = :charity, at = :at, who = :who, why = :why""")
                    .bind("address", address)
                    .bind("charity", charity.id().value())
                    .bind("at", LinkRows.time(now))
                    .bind("who", change.who())
                    .bind("why", change.why())
                    .execute();
            audit(handle, change, "link", address, before, approval(handle, address));
            Changes.announceRegistry(handle);
            return null;
        });
        refresh();
        return link;
    }

    @Override
    public boolean withdraw(String address, CharityId charity, Change change) {
        boolean withdrawn = database.transact(handle -> {
            Database.takeTurns(handle, "registry");
            @Nullable String before = approval(handle, address);
            int rows = handle.execute(
                    "DELETE FROM approved_link WHERE address = ? AND charity_id = ?", address, charity.value());
            if (rows > 0) {
                audit(handle, change, "link", address, before, null);
                Changes.announceRegistry(handle);
            }
            return rows > 0;
        });
        refresh();
        return withdrawn;
    }

    @Override
    public List<ApprovedLink> approved(CharityId charity) {
        return database.run(handle -> handle.createQuery(
                        "SELECT * FROM approved_link WHERE charity_id = :charity ORDER BY at DESC, address")
                .bind("charity", charity.value())
                .map((row, context) -> new ApprovedLink(
                        row.getString("address"),
                        new CharityId(row.getString("charity_id")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("who"),
                        row.getString("why")))
                .list());
    }

    @Override
    public List<RegistryEdit> edits(Optional<String> subject, long before, int most) {
        return database.run(handle -> handle.createQuery("""
                        SELECT * FROM registry_edit
                        WHERE id < :before AND (CAST(:subject AS text) IS NULL OR subject = :subject)
                        ORDER BY id DESC LIMIT :most""")
                .bind("before", before)
                .bind("subject", subject.orElse(null))
                .bind("most", most)
                .map((row, context) -> new RegistryEdit(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("who"),
                        row.getString("action"),
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getString("why"),
                        row.getString("before"),
                        row.getString("after")))
                .list());
    }

    private static @Nullable String facts(Handle handle, String table, String id) {
        return handle.createQuery("SELECT facts FROM " + table + " WHERE id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .orElse(null);
    }

    private static @Nullable String approval(Handle handle, String address) {
        return handle.createQuery("SELECT to_jsonb(approved_link) FROM approved_link WHERE address = :address")
                .bind("address", address)
                .mapTo(String.class)
                .findOne()
                .orElse(null);
    }

    static void audit(
            Handle handle,
            Change change,
            String kind,
            String subject,
            @Nullable String before,
            @Nullable String after) {
        handle.createUpdate("""
                        INSERT INTO registry_edit (who, action, kind, subject, why, before, after)
                        VALUES (:who, :action, :kind, :subject, :why, :before::jsonb, :after::jsonb)""")
                .bind("who", change.who())
                .bind("action", change.action())
                .bind("kind", kind)
                .bind("subject", subject)
                .bind("why", change.why())
                .bind("before", before)
                .bind("after", after)
                .execute();
    }

    private String json(Object facts) {
        try {
            return mapper.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // records of strings and dates can always be written
        }
    }
}
