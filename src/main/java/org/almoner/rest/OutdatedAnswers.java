package org.almoner.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response.Status.Family;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Outdates the served answers before a change of the registry is acknowledged: news of it comes back from the database a
 * moment later, and a revocation may not wait for that.
 */
@ApplicationScoped
public class OutdatedAnswers {
    private final ServedAppeals served;

    OutdatedAnswers(ServedAppeals served) {
        this.served = served;
    }

    @ChangesRegistry
    @ServerResponseFilter
    void outdate(ContainerRequestContext request, ContainerResponseContext response) {
        if (!request.getMethod().equals(HttpMethod.GET)
                && response.getStatusInfo().getFamily() == Family.SUCCESSFUL) {
            served.everythingChanged();
        }
    }
}
