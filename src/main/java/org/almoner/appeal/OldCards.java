package org.almoner.appeal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.almoner.appeal.StoredPassage.Card;
import org.almoner.detect.channel.Channel;

/** The cards that an article had, to be found again among those that it has now. */
final class OldCards {
    /** When a card is an old one, the surest first. */
    private static final List<BiPredicate<Card, Card>> ALIKE = List.of(
            (old, now) -> old.name().equals(now.name()) && sharesLink(old, now),
            (old, now) -> old.name().equals(now.name()),
            OldCards::hasAlmostTheName);

    /** By all whom a card names. */
    private final Map<String, Set<Card>> left = new HashMap<>();

    private final Map<Card, AppealId> ids = new HashMap<>();

    OldCards(List<StoredPassage> passages) {
        for (StoredPassage passage : passages) {
            List<Card> cards = passage.cards();
            List<StoredPassage> parts = passage.parts();
            for (int i = 0; i < cards.size(); i++) {
                Card card = cards.get(i);
                ids.put(card, parts.get(i).id());
                names(card)
                        .forEach(name -> left.computeIfAbsent(name, any -> new LinkedHashSet<>())
                                .add(card));
            }
        }
    }

    /** The ids of those cards that were there before. */
    Map<Card, AppealId> findAgain(List<Card> cards) {
        Map<Card, AppealId> found = new LinkedHashMap<>();
        for (BiPredicate<Card, Card> alike : ALIKE) {
            for (Card card : cards) {
                if (!found.containsKey(card)) {
                    take(card, alike).ifPresent(id -> found.put(card, id));
                }
            }
        }
        return found;
    }

    private Optional<AppealId> take(Card card, BiPredicate<Card, Card> alike) {
        Set<String> words = words(card);
        Optional<Card> best = names(card).stream()
                .flatMap(name -> left.getOrDefault(name, Set.of()).stream())
                .distinct()
                .filter(old -> alike.test(old, card))
                .max(Comparator.comparingLong(
                        old -> words(old).stream().filter(words::contains).count()));
        best.ifPresent(old ->
                names(old).forEach(name -> left.computeIfPresent(name, (same, cards) -> without(old, cards))));
        return best.map(ids::get);
    }

    private static Set<Card> without(Card card, Set<Card> cards) {
        cards.remove(card);
        return cards;
    }

    /** A name with words more or less is the same body's; one of several names is not, but for the link. */
    private static boolean hasAlmostTheName(Card old, Card now) {
        return StoredPassage.isLongerOrShorter(old.name(), List.of(now.name()))
                || !links(old).isEmpty()
                        && !links(now).isEmpty()
                        && links(old).get(0).equals(links(now).get(0));
    }

    private static boolean sharesLink(Card old, Card now) {
        return links(old).stream().anyMatch(links(now)::contains);
    }

    private static List<String> links(Card card) {
        return card.part().channels().stream()
                .filter(channel -> channel.type() == Channel.Type.LINK)
                .map(Channel::value)
                .toList();
    }

    private static Set<String> names(Card card) {
        Set<String> names = new LinkedHashSet<>();
        names.add(card.name());
        card.part().recipients().forEach(one -> names.add(one.name().toLowerCase(Locale.ROOT)));
        names.remove("");
        return names;
    }

    private static Set<String> words(Card card) {
        return Set.copyOf(List.of(card.part().exact().toLowerCase(Locale.ROOT).split("\\s+")));
    }
}
