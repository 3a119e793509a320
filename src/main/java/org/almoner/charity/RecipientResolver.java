package org.almoner.charity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Works out which charity a passage means. Thread-safe.
 *
 * <p>A name that belongs to one charity decides, whatever the country, unless people or bodies abroad may go by it too. A
 * family's name is decided by a member that the passage names in full, else by country. What is left open stays open: the
 * charity is null and the candidates are listed. Whom a passage names as a partner or a source alone is not given to: only a link of the charity's own says
 * otherwise, and that is found without a name.
 */
public final class RecipientResolver {
    /** So many letters at most has what makes a name an appeal's. */
    private static final int LONGEST_APPEAL = 40;

    private static final Pattern POSSESSIVE = Pattern.compile("['’ʼ][sS](?!\\p{L})");

    private final CharityRegistry registry;

    public RecipientResolver(CharityRegistry registry) {
        this.registry = registry;
    }

    /** Resolves a passage whose language is not known: names stand for charities as the registry writes them alone. */
    public List<Resolution> resolve(List<String> names, String passage, List<String> countries) {
        return resolve(names, passage, countries, null);
    }

    /** Resolves a passage by itself. */
    public List<Resolution> resolve(
            List<String> names, String passage, List<String> countries, @Nullable String language) {
        return resolve(names, passage, new Setting(countries, language));
    }

    /**
     * What an article tells of the members of families.
     *
     * @param asking whether a place in the text is in a passage that asks to give
     */
    public Introductions introductions(String text, @Nullable String language, IntPredicate asking) {
        return new Introductions(registry, text, language, asking);
    }

    /**
     * Resolves one passage.
     *
     * @param names recipients as the detector read them, in reading order
     * @param passage the passage's words, searched for names the registry knows when {@code names} decide nothing
     * @param setting what the article tells beside them
     * @return one resolution a recipient that the passage names, the deciding one first; never empty when the passage
     *     names anybody
     */
    public List<Resolution> resolve(List<String> names, String passage, Setting setting) {
        Reading read = read(names, passage, setting.language());
        Members members = new Members(registry, read.specific(), passage, setting);
        List<Resolution> resolutions = new ArrayList<>();
        List<Resolution> passedOver = new ArrayList<>();
        NameList list = new NameList(names, passage, read.inPassage());
        for (int i = 0; i < names.size(); i++) {
            list.before(i).forEach(mention -> resolutions.add(resolve(mention, members)));
            String name = names.get(i);
            for (Mention mention : read.inNames().get(i)) {
                if (read.isRefused(mention)) {
                    continue;
                }
                if (read.isPassedOver(i, mention)) {
                    passedOver.add(open(mention, name));
                } else {
                    resolutions.add(resolve(mention, name, members));
                }
            }
            if (read.inNames().get(i).isEmpty()) {
                resolutions.add(Resolution.unknown(name));
            }
        }
        list.before(names.size()).forEach(mention -> resolutions.add(resolve(mention, members)));
        if (resolutions.stream().allMatch(RecipientResolver::isUnknown)) {
            read.unread().forEach(mention -> resolutions.add(resolve(mention, mention.written(), members)));
        }
        resolutions.addAll(passedOver);
        return decidingFirst(resolutions);
    }

    private Reading read(List<String> names, String passage, @Nullable String language) {
        MentionFinder finder = new MentionFinder(registry, language);
        TextWords words = new TextWords(passage);
        Bystanders bystanders = new Bystanders(passage, finder.find(passage, words));
        List<Mention> refused = bystanders.others().stream()
                .filter(mention -> mention.beside().refused())
                .toList();
        List<Mention> inPassage = bystanders.others().stream()
                .filter(mention -> !mention.beside().refused())
                .toList();
        List<List<Mention>> inNames = names.stream()
                .map(name -> mentionsIn(finder, name, passage, inPassage))
                .toList();
        return new Reading(inPassage, refused, inNames, bystanders, new ToldOf(names, passage, words));
    }

    /** The registry's names in a passage: wherever they stand but beside it, and those in each recipient. */
    private record Reading(
            List<Mention> inPassage,
            List<Mention> refused,
            List<List<Mention>> inNames,
            Bystanders bystanders,
            ToldOf toldOf) {
        /** Whether a name stands nowhere but where the passage says not to give to it. */
        boolean isRefused(Mention mention) {
            return refused.stream().anyMatch(mention::isSame)
                    && inPassage.stream().noneMatch(mention::isSame);
        }

        /** The charities that are named so that no other can be meant. */
        Set<Charity> specific() {
            Set<Charity> named = new LinkedHashSet<>();
            Stream.concat(
                            inNames.stream()
                                    .flatMap(List::stream)
                                    .filter(mention -> !bystanders.areAll(mention) && !isRefused(mention)),
                            inPassage.stream())
                    .map(Mention::specific)
                    .forEach(charity -> Optional.ofNullable(charity).ifPresent(named::add));
            return named;
        }

        boolean isPassedOver(int recipient, Mention mention) {
            return toldOf.contains(recipient) || bystanders.areAll(mention);
        }

        /** Those that may be meant though they were not read as recipients. */
        List<Mention> unread() {
            return inPassage.stream()
                    .filter(mention -> mayBeMeant(mention) && !toldOf.contains(mention))
                    .filter(mention -> mention.beside().asked() || !bystanders.areSome(mention))
                    .map(mention -> inFull(mention, inPassage))
                    .toList();
        }
    }

    /** Of the names that were not read as recipients: an everyday word is one where it is asked to give to it. */
    private static boolean mayBeMeant(Mention mention) {
        return !mention.ordinary() || (mention.beside().asked() && !mention.isAnothers());
    }

    /** The names inside a recipient, in reading order, with what is beside them in the passage. */
    private static List<Mention> mentionsIn(
            MentionFinder finder, String recipient, String passage, List<Mention> inPassage) {
        return finder.findIn(withAppeal(recipient, passage)).stream()
                .filter(mention -> !mention.ordinary() || isName(mention, recipient, passage.isBlank(), inPassage))
                .map(mention -> inPlace(mention, passage.indexOf(recipient) + mention.start(), inPassage))
                .map(mention -> inFull(mention, inPassage))
                .toList();
    }

    /**
     * As the passage has it, where the recipient was read only up to what tells whose name it is: "UNICEF's German
     * committee", "Croix-Rouge suisse".
     */
    private static Mention inPlace(Mention mention, int start, List<Mention> inPassage) {
        boolean bare = inPassage.stream().anyMatch(mention::isSame);
        return inPassage.stream()
                .filter(other -> other.start() == start)
                .filter(other -> bare ? isGoneOnWith(mention, other) : mention.isFamilyOf(other))
                .findFirst()
                .orElse(mention);
    }

    private static boolean isGoneOnWith(Mention mention, Mention other) {
        return mention.beside().longer() && other.beside().country() != null && mention.isSame(other);
    }

    /** With its possessive ending, and the small words that make it an appeal's: the detector leaves those out. */
    private static String withAppeal(String recipient, String passage) {
        int at = passage.indexOf(recipient);
        if (at < 0) {
            return recipient;
        }
        Matcher possessive = POSSESSIVE.matcher(passage).region(at + recipient.length(), passage.length());
        int from = possessive.lookingAt() ? possessive.end() : possessive.regionStart();
        int end = from;
        for (NameFold.Word word :
                NameFold.words(passage.substring(from, Math.min(passage.length(), from + LONGEST_APPEAL)))) {
            boolean beside = passage.substring(end, from + word.start()).isBlank();
            if (!beside || !BesideWords.makesAppeal(word.folded())) {
                break;
            }
            end = from + word.end();
        }
        return passage.substring(at, end);
    }

    /**
     * The name as the passage has it first, where it always stands there with words that make it another's, or is
     * introduced so: "The Lebanese Red Cross needs help. Donate to the Red Cross."
     */
    private static Mention inFull(Mention mention, List<Mention> inPassage) {
        List<Mention> same = inPassage.stream().filter(mention::isSame).toList();
        if (same.isEmpty() || mention.beside().tellsOfAnother()) {
            return mention;
        }
        boolean introduced =
                same.get(0).beside().introduced() && inPassage.stream().noneMatch(mention::isFamilyOf);
        boolean another =
                introduced || same.stream().allMatch(other -> other.beside().tellsOfAnother());
        return another ? same.get(0) : mention;
    }

    /** An everyday word is a name where the recipient is just that, and its capital is not a sentence's. */
    private static boolean isName(Mention mention, String recipient, boolean alone, List<Mention> inPassage) {
        String word = NameFold.fold(mention.written());
        String folded = NameFold.fold(recipient);
        return (folded.equals(word) || (folded.startsWith(word) && mention.possessive()))
                && (alone || inPassage.stream().anyMatch(other -> isName(other, mention.written())));
    }

    private static boolean isName(Mention mention, String written) {
        return mention.written().equals(written) && mention.beside().inside() && !mention.isAnothers();
    }

    private Resolution resolve(Mention mention, String recipient, Members members) {
        if (mention.isAnothers()) {
            return open(mention, recipient);
        }
        Resolution resolution = resolve(mention, members);
        boolean lacking = resolution.charity() == null && mention.beside().tellsOfAnother();
        return lacking ? open(mention, recipient) : resolution;
    }

    /** Whom the name inside another's may have to do with: an editor may know. */
    private Resolution open(Mention mention, String name) {
        @Nullable Family family = mention.family();
        List<Charity> candidates = family == null ? mention.charities() : registry.members(family.id());
        return new Resolution(name, null, candidates, family, null);
    }

    private Resolution resolve(Mention mention, Members members) {
        if (!mention.campaigns().isEmpty()) {
            return resolveCampaign(mention, members);
        }
        @Nullable Family family = mention.family();
        if (family != null) {
            return members.resolve(mention, family);
        }
        return members.resolve(mention);
    }

    /** "Coronavirus Appeal" may be anybody's: a campaign's name decides only beside its charity's. */
    private Resolution resolveCampaign(Mention mention, Members members) {
        Campaign campaign = mention.campaigns().stream()
                .max(Comparator.comparing(Campaign::open)
                        .thenComparing(Campaign::startedOn, Comparator.nullsFirst(Comparator.naturalOrder())))
                .orElseThrow();
        Optional<Charity> charity = registry.find(campaign.charity());
        boolean certain = charity.isPresent()
                && (members.isNamed(charity.get()) || namesIn(mention.key()).contains(charity.get()));
        return certain
                ? new Resolution(mention.written(), charity.get(), List.of(), null, campaign)
                : new Resolution(mention.written(), null, charity.stream().toList(), null, null);
    }

    /** The charities that parts of a campaign's name stand for. */
    private Set<Charity> namesIn(String campaignName) {
        Set<Charity> charities = new LinkedHashSet<>();
        List<String> words =
                NameFold.words(campaignName).stream().map(NameFold.Word::folded).toList();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= words.size(); to++) {
                charities.addAll(registry.findByName(NameFold.join(words.subList(from, to))));
            }
        }
        return charities;
    }

    private static boolean isUnknown(Resolution resolution) {
        return resolution.charity() == null && resolution.candidates().isEmpty();
    }

    /** Resolved before open before unknown, each in reading order; a charity named twice counts once. */
    private static List<Resolution> decidingFirst(List<Resolution> resolutions) {
        Map<Object, Resolution> distinct = new LinkedHashMap<>();
        for (Resolution resolution : resolutions) {
            @Nullable Charity charity = resolution.charity();
            Object key = charity == null ? resolution.name() : charity.id();
            distinct.merge(key, resolution, (a, b) -> a.campaign() == null && b.campaign() != null ? b : a);
        }
        return distinct.values().stream()
                .sorted(Comparator.comparingInt(RecipientResolver::openness))
                .toList();
    }

    private static int openness(Resolution resolution) {
        if (resolution.charity() != null) {
            return 0;
        }
        return isUnknown(resolution) ? 2 : 1;
    }
}
