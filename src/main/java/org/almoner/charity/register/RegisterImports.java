package org.almoner.charity.register;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes register files in. Thread-safe; calls block. */
public interface RegisterImports {
    /**
     * Keeps the file and imports it in the background. A file that is in place or in hand already is not taken twice: the
     * import that brought it is the answer.
     *
     * @param asOf the date the file's facts were true, where its sender knows
     * @throws IOException when the file does not come through whole; nothing is changed then
     * @throws RegisterFileException when it is too large
     * @throws FileNotKeptException when this server's own disk does not take it
     */
    RegisterImport take(RegisterFile file, InputStream content, @Nullable LocalDate asOf, RegisterImport.Terms terms)
            throws IOException, RegisterFileException;

    /**
     * Fetches the file and imports it, in the background.
     *
     * @throws IllegalArgumentException where the address is not one that may be fetched from
     */
    RegisterImport fetch(RegisterFile file, URI address, @Nullable LocalDate asOf, RegisterImport.Terms terms);

    Optional<RegisterImport> find(RegisterFile file, String id);

    /** The newest imports of a register file. */
    List<RegisterImport> list(RegisterFile file, int limit);

    /** Which files are in place. */
    List<RegisterStore.InPlace> inPlace();
}
