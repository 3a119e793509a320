package org.almoner.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.almoner.appeal.StoreUnavailableException;
import org.almoner.charity.CharityId;
import org.almoner.verify.LinkChecks;
import org.almoner.verify.LinkChecks.Watched;
import org.junit.jupiter.api.Test;

class ServedLinksTest {
    private static final Watched GOOD = watched("https://hope.org/give");
    private static final Watched OTHER = watched("https://shelterhaven.org/give");
    private static final Watched UNFIT = watched("https://hope.org/unfit");

    private final List<Watched> kept = new ArrayList<>();
    private int calls;
    private boolean away;

    private final LinkChecks checks = (LinkChecks) Proxy.newProxyInstance(
            LinkChecks.class.getClassLoader(), new Class<?>[] {LinkChecks.class}, (proxy, call, given) -> {
                calls++;
                Collection<?> links = (Collection<?>) given[0];
                if (away) {
                    throw new StoreUnavailableException(new IllegalStateException("away"));
                }
                if (links.contains(UNFIT)) {
                    throw new IllegalStateException("no room in the index");
                }
                links.forEach(link -> kept.add((Watched) link));
                return null;
            });

    private final ServedLinks served = new ServedLinks(checks, Clock.systemUTC());

    @Test
    void aLinkThatCannotBeWrittenKeepsNoOtherFromIt() {
        served.serves(Set.of(GOOD, UNFIT, OTHER));
        served.write();
        assertThat(kept).containsExactlyInAnyOrder(GOOD, OTHER);
    }

    @Test
    void aLinkThatCannotBeWrittenIsNotTriedAgainAndAgain() {
        served.serves(Set.of(UNFIT));
        served.write();
        calls = 0;
        served.serves(Set.of(UNFIT));
        served.write();
        assertThat(calls).isZero();
    }

    @Test
    void whatIsServedWhileTheDatabaseIsAwayIsWrittenLater() {
        away = true;
        served.serves(Set.of(GOOD));
        assertThatThrownBy(served::write).isInstanceOf(StoreUnavailableException.class);
        away = false;
        served.write();
        assertThat(kept).containsExactly(GOOD);
    }

    private static Watched watched(String link) {
        return new Watched(URI.create(link), new CharityId("XI-ALMONER-hope"));
    }
}
