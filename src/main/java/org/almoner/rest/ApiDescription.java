package org.almoner.rest;

import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.MediaType;
import org.almoner.rest.model.ArticleRequest;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the OpenAPI document says of the API as a whole. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Almoner",
                        version = "1",
                        description =
                                "Finds the donation appeals in a publisher's articles, verifies them and serves them"
                                        + " for embedding. Errors are RFC 9457 problems.",
                        license = @License(name = "Apache-2.0", identifier = "Apache-2.0")),
        tags = {
            @Tag(name = "Reading", description = "What readers are shown: public and cacheable"),
            @Tag(name = "Articles", description = "What publishers send and editors look up: needs a key"),
            @Tag(name = "Trying out", description = "Stateless; public, and limited in rate without a key"),
            @Tag(name = "Charities", description = "The registry"),
            @Tag(name = "Editing", description = "What editors decide: needs a key, and is kept in the audit trail"),
            @Tag(name = "Registers", description = "The official registers: taking files in needs an admin key"),
            @Tag(name = "Keys", description = "Who may do what: needs an admin key")
        },
        components =
                @Components(
                        requestBodies =
                                @RequestBody(
                                        name = ApiDescription.ARTICLE,
                                        required = true,
                                        description =
                                                "The article. As HTML or text, the other fields are query parameters.",
                                        content = {
                                            @Content(
                                                    mediaType = MediaType.APPLICATION_JSON,
                                                    schema = @Schema(implementation = ArticleRequest.class),
                                                    examples = @ExampleObject(name = "html", value = Examples.ARTICLE)),
                                            @Content(
                                                    mediaType = MediaType.TEXT_HTML,
                                                    schema = @Schema(implementation = String.class),
                                                    examples = @ExampleObject(name = "html", value = Examples.HTML)),
                                            @Content(
                                                    mediaType = MediaType.TEXT_PLAIN,
                                                    schema = @Schema(implementation = String.class),
                                                    examples = @ExampleObject(name = "text", value = Examples.TEXT))
                                        })))
@SecurityScheme(
        securitySchemeName = ApiDescription.KEY,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "A key made by POST /api/v1/keys")
public class ApiDescription extends Application {
    static final String KEY = "key";
    static final String ARTICLE = "Article";
}
