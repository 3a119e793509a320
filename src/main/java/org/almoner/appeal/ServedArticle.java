package org.almoner.appeal;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.almoner.article.ArticleId;
import org.almoner.article.ArticleUrl;
import org.almoner.charity.Charity;
import org.jspecify.annotations.Nullable;

/**
 * What a card shows of an article: little enough to be remembered of many.
 *
 * @param language what the detector read the article as
 * @param reader as in {@link ComposedArticle}
 * @param composedAt when all this held
 * @param age how long ago that was, where it is served though the store could not be asked; null for what holds
 */
public record ServedArticle(
        ArticleId id,
        Optional<ArticleUrl> address,
        @Nullable String title,
        String language,
        List<ServedAppeal> appeals,
        @Nullable String reader,
        Instant composedAt,
        @Nullable Duration age) {
    public ServedArticle {
        appeals = List.copyOf(appeals);
    }

    /** An appeal on a card. */
    public record ServedAppeal(
            AppealId id, String headline, @Nullable String text, Charity charity, URI link) {
        static ServedAppeal of(Appeal appeal) {
            Summary summary = appeal.summary();
            return new ServedAppeal(
                    appeal.id(),
                    summary.headline(),
                    summary.text(),
                    appeal.charity(),
                    appeal.link().url());
        }
    }

    static ServedArticle of(ComposedArticle composed, Instant at) {
        StoredArticle stored = composed.stored();
        return new ServedArticle(
                stored.article().id(),
                ArticleUrl.of(stored.article().url()),
                stored.article().title(),
                stored.language(),
                composed.appeals().stream().map(ServedAppeal::of).toList(),
                composed.reader(),
                at,
                null);
    }

    /** The same, as it is served while the store cannot be asked. */
    ServedArticle aged(Duration time) {
        return new ServedArticle(id, address, title, language, appeals, reader, composedAt, time);
    }

    /** As {@link ComposedArticle#permalink}. */
    public String permalink(AppealId appeal) {
        return ComposedArticle.permalink(appeal, reader);
    }

    /** An appeal's link. */
    Optional<URI> link(AppealId appeal) {
        return appeals.stream()
                .filter(shown -> shown.id().equals(appeal))
                .map(ServedAppeal::link)
                .findFirst();
    }

    /** About how many letters are in it, for who has room for so many. */
    public int letters() {
        return (title == null ? 0 : title.length())
                + appeals.stream().mapToInt(ServedArticle::letters).sum();
    }

    private static int letters(ServedAppeal appeal) {
        return appeal.headline().length()
                + (appeal.text() == null ? 0 : appeal.text().length())
                + appeal.link().toString().length();
    }
}
