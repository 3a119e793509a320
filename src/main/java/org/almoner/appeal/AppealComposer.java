package org.almoner.appeal;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.almoner.appeal.ComposedPassage.CheckedLink;
import org.almoner.article.Article;
import org.almoner.article.ArticleReader;
import org.almoner.article.ArticleText;
import org.almoner.article.BodyFormat;
import org.almoner.charity.Campaign;
import org.almoner.charity.Charity;
import org.almoner.charity.CharityId;
import org.almoner.charity.Introductions;
import org.almoner.charity.RecipientResolver;
import org.almoner.charity.Resolution;
import org.almoner.charity.Setting;
import org.almoner.detect.Passage;
import org.almoner.detect.channel.Channel;
import org.almoner.detect.name.Recipient;
import org.almoner.verify.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Composes what is served from what is stored and the current registry. Pure over the registry and thread-safe: a closed
 * campaign or a revoked charity changes every article at the next composition, with no rescan.
 */
public final class AppealComposer {
    private final RecipientResolver resolver;
    private final LinkChoice links;
    private final @Nullable ChannelCheck channels;
    private final Summarizer summarizer;
    private final @Nullable String defaultCountry;

    /** A composer that knows no bank account and no short code. */
    public AppealComposer(
            RecipientResolver resolver, LinkChoice links, Summarizer summarizer, @Nullable String defaultCountry) {
        this(resolver, links, null, summarizer, defaultCountry);
    }

    /** @param defaultCountry where a family name is meant when neither article nor site tells; ISO 3166-1 alpha-2 */
    public AppealComposer(
            RecipientResolver resolver,
            LinkChoice links,
            @Nullable ChannelCheck channels,
            Summarizer summarizer,
            @Nullable String defaultCountry) {
        this.resolver = resolver;
        this.links = links;
        this.channels = channels;
        this.summarizer = summarizer;
        this.defaultCountry = defaultCountry;
    }

    /**
     * Composes an article's passages.
     *
     * @param reader the country of the reader who asks, where it is known: comes before the article's own when a family
     *     name is resolved
     */
    public ComposedArticle compose(StoredArticle stored, @Nullable String reader) {
        ArticleText text = text(stored);
        return compose(stored, reader, passage -> summarizer.summarize(passage, text, stored.language()));
    }

    /**
     * Says whose the links are and what is served, and writes no cards: their words cost more than all the rest, and who
     * stores many articles shows none. Every summary is {@link Summary#UNWRITTEN}.
     */
    public ComposedArticle settle(StoredArticle stored) {
        return compose(stored, null, passage -> Summary.UNWRITTEN);
    }

    private ComposedArticle compose(StoredArticle stored, @Nullable String reader, Function<Passage, Summary> words) {
        Introductions introductions = resolver.introductions(stored.text(), stored.language(), asking(stored));
        List<ComposedPassage> home = passages(stored, null, introductions, words);
        if (reader == null || isShownToAll(stored.article(), reader, introductions)) {
            return new ComposedArticle(stored, home, null);
        }
        List<ComposedPassage> passages = new ArrayList<>();
        for (ComposedPassage passage : passages(stored, reader, introductions, words)) {
            passages.add(passage.abroad(home.get(passages.size())));
        }
        return new ComposedArticle(stored, passages, reader);
    }

    private List<ComposedPassage> passages(
            StoredArticle stored,
            @Nullable String reader,
            Introductions introductions,
            Function<Passage, Summary> words) {
        List<String> countries = countries(stored.article(), reader);
        return stored.passages().stream()
                .map(passage -> {
                    int place = passage.passage().start();
                    Setting setting = new Setting(countries, defaultCountry, stored.language(), introductions, place);
                    return compose(stored, passage, setting, words);
                })
                .toList();
    }

    /** Whether a place in the text is in a passage. */
    private static IntPredicate asking(StoredArticle stored) {
        TreeMap<Integer, Integer> ends = new TreeMap<>();
        stored.passages()
                .forEach(each -> ends.put(each.passage().start(), each.passage().end()));
        return place -> {
            Map.Entry<Integer, Integer> passage = ends.floorEntry(place);
            return passage != null && place < passage.getValue();
        };
    }

    /** Whether readers of a country are shown what is shown where none is known. */
    private boolean isShownToAll(Article article, String reader, Introductions introductions) {
        List<String> countries = countries(article, null);
        return countries.isEmpty()
                ? reader.equals(defaultCountry) && !introductions.areTold()
                : reader.equals(countries.get(0));
    }

    /** A charity's own general donation link, if it may be served today. */
    Optional<URI> verifiedLink(Charity charity) {
        return links.own(charity).map(ServedLink::url);
    }

    private ComposedPassage compose(
            StoredArticle stored, StoredPassage passage, Setting setting, Function<Passage, Summary> words) {
        List<ComposedPassage> parts = passage.parts().stream()
                .map(part -> composePart(stored, part, setting, words.apply(part.passage())))
                .toList();
        if (parts.size() == 1) {
            return parts.get(0);
        }
        Map<CharityId, Appeal> appeals = new LinkedHashMap<>();
        parts.stream()
                .flatMap(part -> part.appeals().stream())
                .forEach(appeal -> appeals.putIfAbsent(appeal.charity().id(), appeal));
        ComposedPassage first =
                parts.stream().filter(part -> part.appeal() != null).findFirst().orElse(parts.get(0));
        return new ComposedPassage(
                passage,
                parts.stream().flatMap(part -> part.resolutions().stream()).toList(),
                parts.stream().flatMap(part -> part.links().stream()).toList(),
                first.verdict(),
                Summary.ofList(parts.stream().map(ComposedPassage::summary).toList()),
                List.copyOf(appeals.values()));
    }

    private ComposedPassage composePart(
            StoredArticle stored, StoredPassage numbered, Setting setting, Summary summary) {
        Passage passage = numbered.passage();
        List<String> names = passage.recipients().stream().map(Recipient::name).toList();
        List<Resolution> resolutions = resolver.resolve(names, passage.exact(), setting);
        LinkChoice.Choice choice = links.choose(passage, resolutions, site(stored.article()));
        List<CheckedLink> others = channels == null ? List.of() : channels.check(passage.channels(), choice.charity());
        List<CheckedLink> checked =
                Stream.concat(choice.links().stream(), others.stream()).toList();
        List<Appeal> appeals = choice.link() == null
                ? List.of()
                : List.of(appeal(stored, numbered, choice, choice.link(), resolutions, summary, checked));
        Summary named = CardNames.asKnown(summary, passage, resolutions, name -> request(name, stored));
        return new ComposedPassage(numbered, resolutions, checked, choice.verdict(), named, appeals);
    }

    private Appeal appeal(
            StoredArticle stored,
            StoredPassage numbered,
            LinkChoice.Choice choice,
            ServedLink link,
            List<Resolution> resolutions,
            Summary summary,
            List<CheckedLink> checked) {
        Passage passage = numbered.passage();
        Charity charity = Objects.requireNonNull(choice.charity());
        // An account or a short code may be the ended campaign's alone.
        boolean over = choice.verdict() instanceof Verdict.Closed;
        Summary card = over
                ? afterClosing(summary, choice, stored)
                : summary.headline().isEmpty()
                        ? summary
                        : new CardNames(charity, passage, resolutions).over(summary, name -> request(name, stored));
        List<Channel> others = over ? List.of() : new OwnChannels(passage, charity, resolutions, checked).shown();
        return new Appeal(
                numbered.id(),
                passage.kind(),
                card,
                charity,
                choice.campaign(),
                link,
                others,
                links.alternatives(choice.family(), charity),
                TextQuote.of(stored.text(), passage.start(), passage.end()),
                passage.confidence());
    }

    /** The passage's own words promise what the closed campaign did. */
    private static Summary afterClosing(Summary summary, LinkChoice.Choice choice, StoredArticle stored) {
        Campaign successor = choice.successor();
        return successor != null
                ? summary.redirected(request(successor.name(), stored), successor.place())
                : summary.redirected(
                        request(Objects.requireNonNull(choice.charity()).name(), stored), null);
    }

    private static String request(String name, StoredArticle stored) {
        return Phrases.of(stored.language()).donateTo(name);
    }

    private static List<String> countries(Article article, @Nullable String reader) {
        return Stream.concat(Stream.ofNullable(reader), article.countries().stream())
                .distinct()
                .toList();
    }

    private static @Nullable String site(Article article) {
        return article.url() == null ? null : article.url().getHost();
    }

    /** The summarizer reads words; blocks and links have done their work by then, but for wrapped lines. */
    private static ArticleText text(StoredArticle stored) {
        boolean wrapped = stored.article().format() == BodyFormat.TEXT
                && stored.passages().stream()
                        .anyMatch(each -> each.passage().exact().indexOf('\n') >= 0);
        if (wrapped) {
            return new ArticleReader()
                    .read(stored.text(), BodyFormat.TEXT, null)
                    .flowing();
        }
        return new ArticleText(
                stored.text(),
                List.of(),
                List.of(),
                stored.language(),
                stored.article().title(),
                List.of(),
                Map.of());
    }
}
