package org.almoner.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.almoner.appeal.StoreUnavailableException;
import org.almoner.charity.register.RegisterFile;
import org.almoner.charity.register.RegisterImport.Terms;
import org.almoner.charity.register.RegisterStore;
import org.almoner.verify.PlatformRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left on disk of files that were sent. */
class FilesInHandTest {
    @TempDir
    Path folder;

    /** Its sender sends it again, and again, and each is as large as a register. */
    @Test
    void aFileThatTheDatabaseKnowsNothingOfIsNotKept() {
        RegisterConfig config = new ExplicitRegisterConfig(folder);
        try (RegisterImporter importer =
                new RegisterImporter(away(), config, PlatformRules.none(), Clock.systemUTC())) {
            assertThatThrownBy(() -> importer.take(
                            RegisterFile.OSCR,
                            new ByteArrayInputStream("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)),
                            null,
                            Terms.NONE))
                    .isInstanceOf(StoreUnavailableException.class);
        }
        assertThat(folder).isEmptyDirectory();
    }

    private static RegisterStore away() {
        return (RegisterStore) Proxy.newProxyInstance(
                RegisterStore.class.getClassLoader(), new Class<?>[] {RegisterStore.class}, (proxy, call, given) -> {
                    throw new StoreUnavailableException(new IllegalStateException("away"));
                });
    }
}
