package org.almoner.rest.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.almoner.appeal.ComposedPassage;
import org.almoner.appeal.ComposedPassage.CheckedLink;
import org.almoner.charity.Charity;
import org.almoner.charity.JoinedNames;
import org.almoner.charity.Resolution;
import org.almoner.detect.Cue;
import org.almoner.detect.Passage;
import org.almoner.detect.channel.Channel;
import org.almoner.detect.name.Recipient;
import org.almoner.verify.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A passage with all that is known of it, as {@code /detect} answers it and as an editor sees it.
 *
 * @param start in UTF-16 units of the article's text
 * @param end exclusive
 * @param verdict on the passage as a whole; it is served only when this is {@code verified}
 */
public record PassageResponse(
        String exact,
        int start,
        int end,
        int block,
        String kind,
        double confidence,
        List<Cue> cues,
        List<RecipientResponse> recipients,
        List<CheckedChannel> channels,
        String headline,
        @Nullable String summary,
        List<String> provides,
        @Nullable String place,
        String verdict,
        List<EvidenceResponse> evidence) {
    static PassageResponse from(ComposedPassage composed) {
        Passage passage = composed.stored().passage();
        return new PassageResponse(
                passage.exact(),
                passage.start(),
                passage.end(),
                passage.block(),
                passage.kind().name().toLowerCase(Locale.ROOT),
                Math.round(passage.confidence() * 1000) / 1000.0,
                passage.cues(),
                RecipientResponse.from(passage.recipients(), composed.resolutions()),
                passage.channels().stream()
                        .map(channel -> CheckedChannel.from(channel, composed.links()))
                        .toList(),
                composed.summary().headline(),
                composed.summary().text(),
                composed.summary().provides(),
                composed.summary().place(),
                composed.verdict().name(),
                EvidenceResponse.from(composed.verdict().evidence()));
    }

    /** A charity by id and name. */
    public record CharityReference(String id, String name, String country) {
        static CharityReference from(Charity charity) {
            return new CharityReference(charity.id().value(), charity.name(), charity.country());
        }
    }

    /** A recipient as written, and whom the registry takes it for. */
    public record RecipientResponse(
            String name,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable CharityReference charity,
            List<CharityReference> candidates) {
        static List<RecipientResponse> from(List<Recipient> written, List<Resolution> resolutions) {
            List<Resolution> left = new ArrayList<>(resolutions);
            List<RecipientResponse> recipients = new ArrayList<>();
            List<Recipient> apart = written.stream()
                    .flatMap(each -> apart(each, resolutions).stream())
                    .toList();
            for (Recipient recipient : apart) {
                Resolution resolution = of(recipient, left, resolutions);
                left.remove(resolution);
                recipients.add(from(recipient.name(), recipient, resolution));
            }
            left.forEach(resolution -> recipients.add(from(resolution.name(), null, resolution)));
            return recipients;
        }

        /** Those whom the registry knows by name, where an "and" joins them: "Cats Protection and Dogs Trust". */
        private static List<Recipient> apart(Recipient joined, List<Resolution> resolutions) {
            String name = joined.name();
            List<String> known = resolutions.stream()
                    .filter(one -> one.charity() != null || !one.candidates().isEmpty())
                    .map(Resolution::name)
                    .filter(one -> !one.equals(name) && name.contains(one))
                    .toList();
            return JoinedNames.parts(name, known).stream()
                    .map(part -> new Recipient(
                            name.substring(part.start(), part.end()),
                            joined.start() + part.start(),
                            joined.start() + part.end()))
                    .toList();
        }

        /**
         * One of the same name before one of a part of it, and that before one with words beside it that tell which
         * member is meant. Named again, a recipient is resolved as it was before.
         */
        private static Resolution of(Recipient recipient, List<Resolution> left, List<Resolution> all) {
            String name = recipient.name();
            return first(left, all, one -> name.equals(one.name()))
                    .or(() -> first(left, all, one -> name.contains(one.name())))
                    .or(() -> first(left, all, one -> one.name().contains(name)))
                    .orElseGet(() -> Resolution.unknown(name));
        }

        private static Optional<Resolution> first(
                List<Resolution> left, List<Resolution> all, Predicate<Resolution> such) {
            return Stream.concat(left.stream(), all.stream()).filter(such).findFirst();
        }

        private static RecipientResponse from(String name, @Nullable Recipient written, Resolution resolution) {
            return new RecipientResponse(
                    name,
                    written == null ? null : written.start(),
                    written == null ? null : written.end(),
                    resolution.charity() == null ? null : CharityReference.from(resolution.charity()),
                    resolution.candidates().stream().map(CharityReference::from).toList());
        }
    }

    /** A way to give; links carry their verdict. */
    public record CheckedChannel(
            String type,
            String value,
            @Nullable String text,
            int start,
            int end,
            @Nullable String verdict,
            List<EvidenceResponse> evidence) {
        static CheckedChannel from(Channel channel, List<CheckedLink> links) {
            Verdict verdict = links.stream()
                    .filter(link -> link.channel().equals(channel))
                    .map(CheckedLink::verdict)
                    .findFirst()
                    .orElse(null);
            return new CheckedChannel(
                    channel.type().name().toLowerCase(Locale.ROOT),
                    channel.value(),
                    channel.text(),
                    channel.start(),
                    channel.end(),
                    verdict == null ? null : verdict.name(),
                    verdict == null ? List.of() : EvidenceResponse.from(verdict.evidence()));
        }
    }
}
