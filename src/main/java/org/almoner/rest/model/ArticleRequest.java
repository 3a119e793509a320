package org.almoner.rest.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.almoner.article.Article;
import org.almoner.article.ArticleId;
import org.almoner.article.AsciiHost;
import org.almoner.article.BodyFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An article as {@code application/json}: its body as {@code html} or as {@code text}. */
@OneBody
@Schema(name = "Article")
public record ArticleRequest(
        @Size(max = 2048)
        @WebUrl
        @Nullable
        @Schema(description = "Where it is published", examples = "https://news.example/ukraine-day-16")
        String url,

        @Size(max = 500) @Nullable @Schema(examples = "Volunteers head east")
        String title,

        @Size(max = 35) @LanguageTag @Nullable @Schema(description = "BCP 47; found out where absent", examples = "en")
        String language,

        @Size(max = 200) @Nullable @Schema(examples = "news.example")
        String site,

        @CountryCode
        @Nullable
        @Schema(description = "ISO 3166-1 alpha-2: whose readers it is written for", examples = "GB")
        String country,

        @Size(max = 40) @Timestamp @Nullable @Schema(format = "date-time", examples = "2022-03-11T18:05:00Z")
        String publishedAt,

        @Nullable String html,

        @Nullable
        @Schema(
                examples =
                        "To donate to the Red Cross Emergency Appeal, which will provide food and shelter, click here.")
        String text) {
    /** The article that this describes; call on a valid request only. */
    public Article toArticle(ArticleId id) {
        Instant published =
                publishedAt == null ? null : OffsetDateTime.parse(publishedAt).toInstant();
        URI address = url == null ? null : AsciiHost.of(url);
        BodyFormat format = html != null ? BodyFormat.HTML : BodyFormat.TEXT;
        return new Article(id, address, title, language, site, country, published, format, body());
    }

    /** The body, in whichever of the two fields it came. */
    @JsonIgnore
    public String body() {
        return html != null ? html : text != null ? text : "";
    }
}
