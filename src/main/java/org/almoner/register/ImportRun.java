package org.almoner.register;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.almoner.charity.CharityId;
import org.almoner.charity.register.RegisterEntry;
import org.almoner.charity.register.RegisterFile;
import org.almoner.charity.register.RegisterFileException;
import org.almoner.charity.register.RegisterImport;
import org.almoner.charity.register.RegisterImport.Progress;
import org.almoner.charity.register.RegisterImport.Reject;
import org.almoner.charity.register.RegisterStore;
import org.jspecify.annotations.Nullable;

/** One attempt at an import: reads the file and hands its rows on, behind where an earlier attempt stopped. */
final class ImportRun implements RegisterReader.Taker {
    /** Rows between two saves; also what a broken attempt loses at most. */
    private static final int BATCH = 50_000;

    private static final int SHOWN_REJECTS = 100;

    /** With more than a tenth of its rows unreadable, a file has another shape than it seems. */
    private static final int FEWEST_FOR_SHARE = 100;

    private static final int GREATEST_SHARE = 10;

    /** It is tomorrow already where some registers are. */
    private static final int DAYS_AHEAD = 1;

    private final RegisterStore store;
    private final RegisterImport begun;
    private final RegisterStore.Loading loading;
    private final Clock clock;
    private final List<Reject> rejects = new ArrayList<>();
    private final long done;
    private long read;
    private long kept;
    private long skipped;
    private long rejected;
    private boolean numberless;
    private @Nullable RegisterContent content;
    private @Nullable LocalDate date;

    ImportRun(RegisterStore store, RegisterImport begun, RegisterStore.Loading loading, Clock clock) {
        this.store = store;
        this.begun = begun;
        this.loading = loading;
        this.clock = clock;
        Progress resumed = loading.resumedAt();
        this.done = resumed.read();
        this.kept = resumed.kept();
        this.skipped = resumed.skipped();
        this.rejected = resumed.rejected();
        this.rejects.addAll(resumed.rejects());
    }

    RegisterImport.Result run(RegisterReader reader, RegisterFile file, Path path)
            throws IOException, RegisterFileException {
        RowsAhead.read(reader, file, path, this);
        Progress progress = progress();
        requireTerms(progress);
        if (numberless) {
            Log.warnf("%s has a row whose number cannot be read: no charity counts as gone from it.", file.key());
        }
        LocalDate asOf = begun.asOf() != null ? begun.asOf() : date != null ? date : today();
        return loading.finish(progress, asOf, clock);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private void requireTerms(Progress progress) throws RegisterFileException {
        Long expected = begun.terms().expectedRows();
        if (expected != null && expected != progress.read()) {
            throw new RegisterFileException(
                    "the file has " + progress.read() + " rows instead of the " + expected + " that are expected");
        }
        requireReadable(progress);
        if (progress.kept() == 0) {
            throw new RegisterFileException("no row of the file can be taken");
        }
    }

    private static void requireReadable(Progress progress) throws RegisterFileException {
        if (progress.rejected() > FEWEST_FOR_SHARE && progress.rejected() * GREATEST_SHARE > progress.read()) {
            throw new RegisterFileException(progress.rejected() + " of " + progress.read()
                    + " rows cannot be read: the file has another shape than it seems");
        }
    }

    @Override
    public void begin(RegisterContent opened) {
        content = opened;
        store.arrived(begun.id(), begun.digest() == null ? "" : begun.digest(), opened.size(), clock.instant());
    }

    @Override
    public void asOf(LocalDate said) throws RegisterFileException {
        if (begun.asOf() == null && said.isAfter(today().plusDays(DAYS_AHEAD))) {
            throw new RegisterFileException("the file says that it is of " + said
                    + ", which is in the future: every later file would be older. If the rest of it is right, send it with"
                    + " the true date as asOf");
        }
        date = said;
    }

    @Override
    public void kept(long line, RegisterEntry entry) throws RegisterFileException {
        if (isNew()) {
            kept++;
            loading.add(line, entry);
        } else {
            loading.again(line, entry);
        }
        counted();
    }

    @Override
    public void skipped() throws RegisterFileException {
        if (isNew()) {
            skipped++;
        }
        counted();
    }

    @Override
    public void rejected(long line, String reason, List<CharityId> ids) throws RegisterFileException {
        loading.unread(ids);
        numberless |= ids.isEmpty();
        if (isNew()) {
            rejected++;
            if (rejects.size() < SHOWN_REJECTS) {
                rejects.add(new Reject(line, reason));
            }
        }
        counted();
    }

    private boolean isNew() {
        return read >= done;
    }

    private void counted() throws RegisterFileException {
        read++;
        if (read > done && read % BATCH == 0) {
            Progress progress = progress();
            requireReadable(progress);
            loading.save(progress, clock.instant());
        }
    }

    private Progress progress() {
        return new Progress(content == null ? 0 : content.read(), read, kept, skipped, rejected, rejects);
    }
}
