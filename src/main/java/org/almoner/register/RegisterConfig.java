package org.almoner.register;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** How register files are taken in. */
@ConfigMapping(prefix = "almoner.registers")
public interface RegisterConfig {
    /** Where a file is kept while it is imported; by a start that follows, an import goes on from here. */
    @WithDefault("${almoner.data-dir}/imports")
    Path spoolDir();

    /** The largest file that is taken, in bytes, packed or unpacked. */
    @WithDefault("8589934592")
    @Positive
    long maxBytes();

    /** Hosts that files may be fetched from, over https. An entry with a scheme is an origin, such as http://localhost:8000. */
    @WithDefault("ccewuksprdoneregsadata1.blob.core.windows.net,www.oscr.org.uk,www.charitycommissionni.org.uk,"
            + "www.irs.gov,apps.irs.gov,data.gov.au,apps.cra-arc.gc.ca")
    List<String> allowedHosts();

    /** How long a fetch may take. */
    @WithDefault("1h")
    @DurationMin(inclusive = false, message = "must be longer than no time")
    Duration fetchTimeout();

    Fetch fetch();

    /** The scheduled fetch; off until registers are named. */
    interface Fetch {
        /** Keys of the register files to fetch, such as {@code charity-commission}. */
        Optional<List<String>> registers();

        /** How often each is fetched. */
        @WithDefault("24h")
        @DurationMin(inclusive = false, message = "must be longer than no time")
        Duration every();

        /** Addresses in place of the publishers' own, by key. */
        Map<String, URI> urls();
    }
}
