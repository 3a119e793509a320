package org.almoner.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;
import org.almoner.verify.Validity;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long evidence counts, in whole days; a link whose evidence has expired is not verified until it is checked again. */
@ConfigMapping(prefix = "almoner.validity")
public interface VerificationConfig {
    /** The ten thousand years of {@link Validity#FOR_EVER}. */
    long MOST_DAYS = 3_652_500;

    String TOO_SHORT = "must be a day at least";
    String TOO_LONG = "must be 3652500 days at most";

    /** Of the official register's own website field. */
    @WithDefault("540d")
    @DurationMin(days = 1, message = TOO_SHORT)
    @DurationMax(days = MOST_DAYS, message = TOO_LONG)
    Duration register();

    /** Of reviewed public sources. */
    @WithDefault("1095d")
    @DurationMin(days = 1, message = TOO_SHORT)
    @DurationMax(days = MOST_DAYS, message = TOO_LONG)
    Duration sources();

    /** Of an editor's approval. */
    @WithDefault("730d")
    @DurationMin(days = 1, message = TOO_SHORT)
    @DurationMax(days = MOST_DAYS, message = TOO_LONG)
    Duration editor();

    /** Of a page that was read and names its charity. */
    @WithDefault("30d")
    @DurationMin(days = 1, message = TOO_SHORT)
    @DurationMax(days = MOST_DAYS, message = TOO_LONG)
    Duration page();

    default Validity validity() {
        return new Validity(days(register()), days(sources()), days(editor()), days(page()));
    }

    private static Period days(Duration duration) {
        return Period.ofDays(Math.toIntExact(duration.toDays()));
    }
}
