package org.almoner.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.Deployment;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestPath;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.mapping.URITemplate;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Says which methods an address takes (RFC 9110, section 10.2.1). The framework does not say it with a 405, and answers
 * {@code OPTIONS} with those of a whole class of addresses.
 */
@ApplicationScoped
public class AllowedMethods {
    private static final String API = "/api/";

    private volatile @Nullable Map<String, RequestMapper<String>> addresses;

    @ServerRequestFilter(preMatching = true)
    Optional<Response> options(ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
            return Optional.empty();
        }
        String allowed = here();
        if (!allowed.isEmpty()) {
            return Optional.of(Response.noContent().header("Allow", allowed).build());
        }
        if (request.getUriInfo().getPath().startsWith(API)) {
            throw Problem.NOT_FOUND.of(ProblemTypes.NOTHING_HERE);
        }
        return Optional.empty(); // a file, perhaps, of which others know
    }

    /** The methods of the address that is being asked for, as a header has them; empty where there is no such address. */
    String here() {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        TreeSet<String> methods = addresses(request.getDeployment()).entrySet().stream()
                .filter(method -> method.getValue().map(request.getPathWithoutPrefix()) != null)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        return String.join(", ", methods);
    }

    private Map<String, RequestMapper<String>> addresses(Deployment deployment) {
        Map<String, RequestMapper<String>> known = addresses;
        if (known == null) {
            known = read(deployment);
            addresses = known;
        }
        return known;
    }

    private static Map<String, RequestMapper<String>> read(Deployment deployment) {
        Map<String, List<RequestPath<String>>> templates = new HashMap<>();
        RuntimeResourceVisitor.visitRuntimeResources("", deployment.getClassMappers(), new RuntimeResourceVisitor() {
            @Override
            public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                templates
                        .computeIfAbsent(method, each -> new ArrayList<>())
                        .add(new RequestPath<>(false, new URITemplate(path, false), path));
            }
        });
        return templates.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, method -> new RequestMapper<>(new ArrayList<>(method.getValue()))));
    }
}
