package org.almoner.article;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the publisher published. NULs and lone surrogates, which no database takes as text, are replaced by U+FFFD.
 *
 * @param url where it is published, {@code http} or {@code https}
 * @param language BCP 47 tag, as the publisher gives it; the detector finds the language out where this is absent
 * @param site the publisher's name for the site, free text; its host, where the site's country is to be told by it
 * @param country ISO 3166-1 alpha-2, upper-case: the country whose readers the article is written for
 * @param body HTML or plain text, as {@code format} says
 */
public record Article(
        ArticleId id,
        @Nullable URI url,
        @Nullable String title,
        @Nullable String language,
        @Nullable String site,
        @Nullable String country,
        @Nullable Instant publishedAt,
        BodyFormat format,
        String body) {
    public Article {
        title = title == null ? null : CleanText.of(title);
        site = site == null ? null : CleanText.of(site);
        body = CleanText.of(body);
    }

    /** The countries that it is written for, most telling first: the one given, its address's, and its site's. */
    public List<String> countries() {
        return Stream.of(
                        Optional.ofNullable(country),
                        ArticleUrl.of(url).flatMap(ArticleUrl::country),
                        ArticleUrl.ofSite(site).flatMap(ArticleUrl::country))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** The same article with a title, or with none. */
    public Article withTitle(@Nullable String title) {
        return new Article(id, url, title, language, site, country, publishedAt, format, body);
    }
}
