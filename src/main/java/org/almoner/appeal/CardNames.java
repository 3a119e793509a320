package org.almoner.appeal;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.charity.Campaign;
import org.almoner.charity.Charity;
import org.almoner.charity.Family;
import org.almoner.charity.JoinedNames;
import org.almoner.charity.NameFold;
import org.almoner.charity.NameLikeness;
import org.almoner.charity.Resolution;
import org.almoner.detect.Passage;
import org.almoner.detect.name.Recipient;

/** Whom a card's words name: its headline the charity that its link leads to, and none of them anybody else. */
final class CardNames {
    private static final Pattern NO_MARKS = Pattern.compile("\\P{M}+");

    /** An ending that a language hangs onto a name: "UNICEF-owi", "UNICEF:lle". */
    private static final Pattern HUNG = Pattern.compile("[-:'’]\\p{Ll}{1,4}");

    /** Folded, with a space on either side, as everything that is compared here. */
    private final Set<String> own;

    private final Set<String> others;
    private final boolean unnamed;
    private final Charity charity;

    /** Its names as written, where that is in another grammatical case than they are known by. */
    private final List<String> cased;

    /** Its names as written that are those by which it is known. */
    private final List<String> uninflected;

    private final List<String> recipients;

    /** @param charity the one that is served */
    CardNames(Charity charity, Passage passage, List<Resolution> resolutions) {
        this.charity = charity;
        this.recipients = passage.recipients().stream().map(Recipient::name).toList();
        List<Resolution> named = resolutions.stream()
                .filter(one -> charity.equals(one.charity()))
                .toList();
        List<Resolution> known = named.stream().filter(CardNames::isKnown).toList();
        this.uninflected = known.stream().map(Resolution::name).toList();
        this.cased = named.stream()
                .filter(one -> !known.contains(one))
                .map(Resolution::name)
                .toList();
        Set<String> written = resolutions.stream()
                .filter(one -> means(one, charity))
                .map(one -> spaced(one.name()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Stream<String> registered = written.isEmpty() ? charity.names() : Stream.of(charity.name());
        this.own = Stream.concat(written.stream(), registered.map(CardNames::spaced))
                .filter(name -> !name.isBlank())
                .collect(Collectors.toSet());
        List<String> read = recipients.stream().map(CardNames::spaced).toList();
        Stream<String> unowned = read.stream().filter(name -> !isOfAny(name, written));
        // What could not be resolved may be part of the own name: "Red Cross Ukraine Crisis Appeal".
        Stream<String> resolved = resolutions.stream()
                .filter(one -> !means(one, charity))
                .filter(one -> one.charity() != null
                        || read.stream()
                                .filter(name -> isOfAny(name, written))
                                .noneMatch(name -> name.contains(spaced(one.name()))))
                .map(one -> spaced(one.name()));
        Stream<String> joined = recipients.stream()
                .flatMap(name -> named.stream().flatMap(one -> JoinedNames.beside(name, one.name()).stream()))
                .map(CardNames::spaced);
        this.unnamed = read.isEmpty() && resolutions.isEmpty();
        this.others = Stream.of(resolved, unowned, joined)
                .flatMap(names -> names)
                .filter(name -> !name.isBlank() && !own.contains(name))
                .collect(Collectors.toSet());
    }

    /**
     * The words that may stand over the charity's link: the passage's own, where nobody can take them for another's.
     *
     * @param request asks for a charity by its name, in words that need the case by which it is known
     */
    Summary over(Summary summary, UnaryOperator<String> request) {
        String headline = spaced(summary.headline());
        String text = spaced(Objects.requireNonNullElse(summary.text(), ""));
        boolean alone = others.stream().noneMatch(name -> headline.contains(name) || text.contains(name));
        if (alone && own.stream().anyMatch(headline::contains)) {
            return uncased(summary, request);
        }
        Summary redirected = summary.redirected(request.apply(known()), null);
        boolean ofIt = alone && (unnamed || own.stream().anyMatch(text::startsWith));
        return ofIt ? headed(summary, redirected.headline()) : redirected;
    }

    /** What is said of a passage, served or not, with those whom the registry knows named as it knows them. */
    static Summary asKnown(
            Summary summary, Passage passage, List<Resolution> resolutions, UnaryOperator<String> request) {
        return summary.headline().isEmpty()
                ? summary
                : resolutions.stream()
                        .flatMap(one -> Stream.ofNullable(one.charity()))
                        .distinct()
                        .map(charity -> new CardNames(charity, passage, resolutions).uncased(summary, request))
                        .filter(known -> known != summary)
                        .findFirst()
                        .orElse(summary);
    }

    private Summary uncased(Summary summary, UnaryOperator<String> request) {
        String headline = spaced(summary.headline());
        Stream<String> names = cased.stream()
                .filter(name -> written(name).anyMatch(words -> isAskedFor(words, headline, request)))
                .map(this::uncased);
        Stream<String> withoutEnding = recipients.stream()
                .filter(words -> isAskedFor(words, headline, request))
                .flatMap(words -> uninflected.stream().filter(name -> isHung(words, name)));
        return Stream.concat(names, withoutEnding)
                .findFirst()
                .map(name -> headed(summary, request.apply(name)))
                .orElse(summary);
    }

    private static boolean isAskedFor(String words, String headline, UnaryOperator<String> request) {
        return spaced(request.apply(words)).equals(headline);
    }

    /** Whether a name has an ending that is no part of it, as that of "St Mungo's" is. */
    private boolean isHung(String words, String name) {
        String plain = words.replace('\u2019', '\'');
        return words.startsWith(name)
                && charity.names().noneMatch(plain::equals)
                && HUNG.matcher(words.substring(name.length())).matches();
    }

    private static Summary headed(Summary summary, String request) {
        String headline = summary.redirected(request, null).headline();
        return new Summary(headline, summary.text(), summary.provides(), summary.place());
    }

    /** A name, and with it what the detector read behind or before: "Polską Misję Medyczną w Ghanie". */
    private Stream<String> written(String name) {
        return Stream.concat(
                Stream.of(name), recipients.stream().filter(read -> spaced(read).contains(spaced(name))));
    }

    /** The name to ask by: in the words of the passage, where it has one in a case. */
    private String known() {
        return cased.stream().findFirst().map(this::uncased).orElse(charity.name());
    }

    /** The name of the charity that a written one is a case of. */
    private String uncased(String written) {
        NameLikeness likeness = new NameLikeness(written);
        return charity.names().max(Comparator.comparingDouble(likeness::of)).orElse(charity.name());
    }

    private static boolean isKnown(Resolution resolution) {
        Family family = resolution.family();
        Campaign campaign = resolution.campaign();
        Stream<String> names = Stream.of(
                        Stream.ofNullable(resolution.charity()).flatMap(Charity::names),
                        Stream.ofNullable(family).flatMap(CardNames::names),
                        Stream.ofNullable(campaign)
                                .flatMap(one -> Stream.concat(Stream.of(one.name()), one.aliases().stream())))
                .flatMap(each -> each);
        return names.anyMatch(name -> isKnown(resolution.name(), name))
                || (family != null && isMembers(resolution.name(), family));
    }

    /** Whether a family's name stands in a longer one that tells the member: "Croce Rossa spagnola". */
    private static boolean isMembers(String written, Family family) {
        return names(family)
                .map(CardNames::spaced)
                .anyMatch(name ->
                        spaced(written).contains(name) && !spaced(written).equals(name));
    }

    /** A case may be told by marks alone, "Polską", which do not count elsewhere; who writes none leaves them out. */
    private static boolean isKnown(String written, String name) {
        String marks = marks(written);
        return spaced(name).equals(spaced(written)) && (marks.isEmpty() || marks.equals(marks(name)));
    }

    private static String marks(String name) {
        return NO_MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    }

    /** A family's name means every member; what was written beside it may have made it another's. */
    private static boolean means(Resolution resolution, Charity charity) {
        Family family = resolution.family();
        return charity.equals(resolution.charity())
                || (family != null
                        && family.id().equals(charity.family())
                        && names(family).anyMatch(name -> spaced(name).equals(spaced(resolution.name()))));
    }

    private static Stream<String> names(Family family) {
        return Stream.concat(Stream.of(family.name()), family.names().stream());
    }

    private static boolean isOfAny(String name, Set<String> written) {
        return written.stream().anyMatch(part -> name.contains(part) || part.contains(name));
    }

    private static String spaced(String name) {
        String folded = NameFold.fold(name);
        return folded.isEmpty() ? "" : ' ' + folded + ' ';
    }
}
