package org.almoner.rest;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.almoner.access.Role;

/** Turns a key into roles. An admin key has them all. */
@ApplicationScoped
public class KeyIdentityProvider implements IdentityProvider<TokenAuthenticationRequest> {
    private final Keys keys;

    KeyIdentityProvider(Keys keys) {
        this.keys = keys;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> keys.holderOf(request.getToken().getToken())
                .map(holder -> identity(holder.name(), holder.role()))
                .orElseThrow(() -> new AuthenticationFailedException("the key is unknown or revoked")));
    }

    static SecurityIdentity identity(String name, Role role) {
        Set<String> roles = role == Role.ADMIN
                ? Arrays.stream(Role.values()).map(Role::label).collect(Collectors.toSet())
                : Set.of(role.label());
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(roles)
                .build();
    }
}
