package org.almoner.rest.model;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The fields of an {@link ArticleRequest} other than its body, as query parameters beside an HTML or text body. */
public class ArticleFields {
    @QueryParam("url")
    @Parameter(
            description = "Beside HTML or text: where it is published",
            example = "https://news.example/ukraine-day-16")
    @Size(max = 2048)
    @WebUrl
    public @Nullable String url;

    @QueryParam("title")
    @Parameter(description = "Beside HTML or text: its title", example = "Volunteers head east")
    @Size(max = 500)
    public @Nullable String title;

    @QueryParam("language")
    @Parameter(description = "Beside HTML or text: BCP 47; found out where absent", example = "en")
    @Size(max = 35)
    @LanguageTag
    public @Nullable String language;

    @QueryParam("site")
    @Parameter(description = "Beside HTML or text: whose it is", example = "news.example")
    @Size(max = 200)
    public @Nullable String site;

    @QueryParam("country")
    @Parameter(description = "Beside HTML or text: ISO 3166-1 alpha-2: whose readers it is written for", example = "GB")
    @CountryCode
    public @Nullable String country;

    @QueryParam("publishedAt")
    @Parameter(description = "Beside HTML or text: RFC 3339", example = "2022-03-11T18:05:00Z")
    @Timestamp
    public @Nullable String publishedAt;

    /** The whole request, with the body as HTML. */
    public ArticleRequest withHtml(String html) {
        return new ArticleRequest(url, title, language, site, country, publishedAt, html, null);
    }

    /** The whole request, with the body as plain text. */
    public ArticleRequest withText(String text) {
        return new ArticleRequest(url, title, language, site, country, publishedAt, null, text);
    }
}
