package org.almoner.charity.register;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almoner.charity.CharityId;

/** Port: where register entries and their imports are kept. Thread-safe; calls block. */
public interface RegisterStore {
    /** Notes a new import. */
    void add(RegisterImport begun);

    Optional<RegisterImport> find(String id);

    /** The newest imports of a register file. */
    List<RegisterImport> list(RegisterFile file, int limit);

    /** Imports that have not ended. */
    List<RegisterImport> unfinished();

    /** The import that has the same content in hand, or that put what is in place now there. */
    Optional<RegisterImport> findSame(RegisterFile file, String digest);

    /** Notes that the file is here; its rows have this many bytes, unzipped. */
    void arrived(String id, String digest, long bytes, Instant at);

    /** Ends an import whose file another import brought before. */
    void unchanged(String id, RegisterImport same, Instant at);

    /** Ends an import without a change, and drops what it had loaded. */
    void fail(String id, String reason, Instant at);

    /** Which files are in place. */
    List<InPlace> inPlace();

    /** Whether a scheduled fetch is due: says yes to one caller only until {@code again} has passed. */
    boolean claimFetch(RegisterFile file, Instant now, Instant again);

    /**
     * A file in place.
     *
     * @param entries rows, absent ones included
     */
    record InPlace(RegisterFile file, LocalDate asOf, long entries, long registered) {}

    /** Begins or resumes an import; waits for others of the same file to end. */
    Loading load(RegisterImport begun);

    /** An import under way. Used by one thread. */
    interface Loading extends AutoCloseable {
        /** How far an earlier attempt came: its rows are in and need not come again. */
        RegisterImport.Progress resumedAt();

        /** Adds an entry; it is durable after the next {@link #save}. Lines come in ascending order. */
        void add(long line, RegisterEntry entry);

        /** Notes an entry that an earlier attempt added. */
        void again(long line, RegisterEntry entry);

        /**
         * Notes a row that cannot be read, also one that an earlier attempt passed: the charity it is of is not gone.
         *
         * @param ids that its number may be; with none, nobody can tell who is gone, and nobody is
         */
        void unread(List<CharityId> ids);

        /** Makes durable what was added, together with the progress. */
        void save(RegisterImport.Progress progress, Instant at);

        /**
         * Puts the new rows in the old ones' place, at once for every reader.
         *
         * @param asOf the date the file's facts were true
         * @throws RegisterFileException where it may not take the old one's place; nothing is changed then
         */
        RegisterImport.Result finish(RegisterImport.Progress progress, LocalDate asOf, InstantSource clock)
                throws RegisterFileException;

        @Override
        void close();
    }
}
