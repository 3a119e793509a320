package org.almoner.rest.model;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The fields of an {@link ArticleRequest} other than its body, as query parameters beside an HTML or text body. */
public class ArticleFields {
    @QueryParam("url")
    @Size(max = 2048)
    @WebUrl
    public @Nullable String url;

    @QueryParam("title")
    @Size(max = 500)
    public @Nullable String title;

    @QueryParam("language")
    @Size(max = 35)
    @LanguageTag
    public @Nullable String language;

    @QueryParam("site")
    @Size(max = 200)
    public @Nullable String site;

    @QueryParam("country")
    @CountryCode
    public @Nullable String country;

    @QueryParam("publishedAt")
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
