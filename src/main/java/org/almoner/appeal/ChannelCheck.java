package org.almoner.appeal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.almoner.appeal.ComposedPassage.CheckedLink;
import org.almoner.charity.Assurance;
import org.almoner.charity.Charity;
import org.almoner.charity.CharityRegistry;
import org.almoner.charity.KnownChannel;
import org.almoner.charity.KnownChannels;
import org.almoner.charity.Source;
import org.almoner.detect.channel.Channel;
import org.almoner.verify.Evidence;
import org.almoner.verify.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Compares bank accounts and short codes with those that the registry knows. What it does not know it says nothing of: most
 * charities' accounts are in no register. Thread-safe.
 */
public final class ChannelCheck {
    private final CharityRegistry registry;
    private final KnownChannels known;

    public ChannelCheck(CharityRegistry registry, KnownChannels known) {
        this.registry = registry;
        this.known = known;
    }

    /** Verdicts on those channels that are known to be anybody's. */
    List<CheckedLink> check(List<Channel> channels, @Nullable Charity named) {
        List<CheckedLink> checked = new ArrayList<>();
        for (Channel channel : channels) {
            owner(channel)
                    .flatMap(found -> verdict(found, named))
                    .ifPresent(verdict -> checked.add(new CheckedLink(channel, verdict)));
        }
        return checked;
    }

    private Optional<KnownChannel> owner(Channel channel) {
        String type = channel.type().name().toLowerCase(Locale.ROOT);
        return known.find(type, channel.value()).stream()
                .filter(one -> one.keyword() == null || one.keyword().equalsIgnoreCase(channel.text()))
                .findFirst();
    }

    private Optional<Verdict> verdict(KnownChannel found, @Nullable Charity named) {
        return registry.find(found.charity()).map(owner -> {
            List<Evidence> evidence = List.of(evidence(found, owner));
            return named == null || named.id().equals(owner.id())
                    ? new Verdict.Verified(owner, Assurance.SOURCES, evidence)
                    : new Verdict.Mismatch(owner, evidence);
        });
    }

    private static Evidence evidence(KnownChannel found, Charity owner) {
        Optional<Source> newest = found.sources().stream().max(Comparator.comparing(Source::date));
        return new Evidence(
                "known-" + found.type(),
                found.value() + " is named as " + owner.name() + "'s by "
                        + newest.map(Source::citation).orElse("the registry"),
                null,
                newest.map(Source::date).orElse(null),
                null);
    }
}
