package org.almoner.rest;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.almoner.access.Role;

/** Lets the machine's own user do everything as long as nobody has a key: the quickstart. The first key ends it. */
@ApplicationScoped
public class LocalIdentityProvider implements IdentityProvider<LocalRequest> {
    private static final SecurityIdentity NOBODY =
            QuarkusSecurityIdentity.builder().setAnonymous(true).build();

    private final Keys keys;

    LocalIdentityProvider(Keys keys) {
        this.keys = keys;
    }

    @Override
    public Class<LocalRequest> getRequestType() {
        return LocalRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(LocalRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> keys.exist() ? NOBODY : KeyIdentityProvider.identity("local", Role.ADMIN));
    }
}
