package org.almoner.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.almoner.charity.Charities;
import org.almoner.charity.Charity;
import org.almoner.charity.CharityRegistry;
import org.almoner.charity.ReviewedRegistry;
import org.junit.jupiter.api.Test;

/** The registry is read anew while the service runs. */
class RegistryChangeTest {
    private static final Charity LANTERN = Charities.charity("XI-ALMONER-lantern", "Lantern Trust", "lanterntrust.org");
    private static final Charity HARBOUR =
            Charities.charity("XI-ALMONER-harbour", "Harbour Mission", "harbourmission.org");

    private final AtomicReference<CharityRegistry> current = new AtomicReference<>(registry(LANTERN));
    private final LinkVerifier verifier = new LinkVerifier(changing(), LinkProbe.NONE);

    @Test
    void aNewCharitysImitatorsAreKnownAtOnce() {
        String imitator = "https://harbourrnission.org/";
        assertThat(verifier.verify(imitator, null).name()).isEqualTo("unknown");
        current.set(registry(LANTERN, HARBOUR));
        assertThat(verifier.verify(imitator, null).name()).isEqualTo("lookalike");
    }

    /** Passes every call on to the registry of the moment. */
    private CharityRegistry changing() {
        return (CharityRegistry) Proxy.newProxyInstance(
                CharityRegistry.class.getClassLoader(),
                new Class<?>[] {CharityRegistry.class},
                (proxy, method, arguments) -> method.invoke(current.get(), arguments));
    }

    private static CharityRegistry registry(Charity... charities) {
        return new ReviewedRegistry(List.of(charities), List.of(), List.of(), Set.of());
    }
}
