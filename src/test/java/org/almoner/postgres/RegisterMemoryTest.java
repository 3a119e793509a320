package org.almoner.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.almoner.charity.CharityId;
import org.almoner.charity.register.RegisterEntries.Row;
import org.almoner.charity.register.RegisterEntry;
import org.almoner.charity.register.RegisterEntry.Status;
import org.almoner.charity.register.RegisterFileException;
import org.almoner.charity.register.RegisterImport;
import org.almoner.charity.register.RegisterImport.Progress;
import org.almoner.charity.register.RegisterImport.State;
import org.almoner.charity.register.RegisterImport.Terms;
import org.almoner.charity.register.RegisterStore;
import org.almoner.rest.Registers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A register changes between what is read of it and the moment when that is remembered. */
@QuarkusTest
class RegisterMemoryTest {
    private static final CharityId ID = CharityId.of("GB-SC-SC099801");
    private static final String DOMAIN = "fettlewood.example";

    @Inject
    DataSource pool;

    @Inject
    RegisterStore store;

    private PostgresRegisterEntries entries;
    private int reads;
    private int overtaken;
    private int imports;

    @BeforeEach
    void begin() throws SQLException {
        clean();
        entries = new PostgresRegisterEntries(new Database(overtaking()));
    }

    @AfterEach
    void clean() throws SQLException {
        Registers.forget(pool);
    }

    @Test
    void theFirstRegisterIsSeenByWhoLookedJustBefore() {
        overtaken = 1;
        entries.find(ID);
        assertThat(entries.find(ID)).hasSize(1);
    }

    @Test
    void aCharityThatWasRemovedIsNotRememberedAsRegistered() {
        bring(Status.REGISTERED);
        overtaken = 2;
        entries.find(ID);
        assertThat(statuses(entries.find(ID))).containsExactly(Status.REMOVED);
    }

    @Test
    void aDomainsCharityThatWasRemovedIsNotRememberedAsRegistered() {
        bring(Status.REGISTERED);
        overtaken = 2;
        entries.findByDomains(List.of(DOMAIN));
        assertThat(statuses(entries.findByDomains(List.of(DOMAIN)).get(DOMAIN))).containsExactly(Status.REMOVED);
    }

    private static List<Status> statuses(List<Row> rows) {
        return rows.stream().map(row -> row.entry().status()).toList();
    }

    private void bring(Status status) {
        RegisterImport begun = new RegisterImport(
                "imp_memory" + imports++,
                "oscr",
                "upload",
                State.WAITING,
                "digest" + imports,
                LocalDate.of(2026, 11, 1),
                new Terms(null, true),
                0,
                Progress.NONE,
                null,
                null,
                Instant.EPOCH,
                null,
                Instant.EPOCH,
                null);
        store.add(begun);
        try (RegisterStore.Loading loading = store.load(begun)) {
            loading.add(
                    2, new RegisterEntry(ID, "Fettlewood First", List.of(), status, null, null, null, DOMAIN, null));
            loading.finish(new Progress(80, 1, 1, 0, 0, List.of()), begun.asOf(), Clock.systemUTC());
        } catch (RegisterFileException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The pool, and news of a register just after one of its connections was read from. */
    private DataSource overtaking() {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, given) -> overtaking(pool.getConnection()));
    }

    private Connection overtaking(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, given) -> {
                    try {
                        return method.invoke(connection, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    } finally {
                        if (method.getName().equals("close") && ++reads == overtaken) {
                            bring(Status.REMOVED);
                            entries.forget();
                        }
                    }
                });
    }
}
