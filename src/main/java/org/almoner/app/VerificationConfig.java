package org.almoner.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;
import org.almoner.verify.Validity;

/** How long evidence counts, in whole days; a link whose evidence has expired is not verified until it is checked again. */
@ConfigMapping(prefix = "almoner.validity")
public interface VerificationConfig {
    /** Of the official register's own website field. */
    @WithDefault("540d")
    Duration register();

    /** Of reviewed public sources. */
    @WithDefault("1095d")
    Duration sources();

    /** Of an editor's approval. */
    @WithDefault("730d")
    Duration editor();

    /** Of a page that was read and names its charity. */
    @WithDefault("30d")
    Duration page();

    default Validity validity() {
        return new Validity(days(register()), days(sources()), days(editor()), days(page()));
    }

    private static Period days(Duration duration) {
        return Period.ofDays(Math.toIntExact(duration.toDays()));
    }
}
