package org.almoner.appeal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.almoner.article.AsciiHost;
import org.almoner.charity.Charity;
import org.almoner.charity.NameFold;
import org.almoner.charity.PublicSuffixes;
import org.almoner.verify.Evidence;
import org.almoner.verify.Verdict;

/**
 * Finds links to a domain that bears the name of the charity that is meant and is not its own: a local branch's, or a
 * body's of another country that goes by the same name. Such a link tells that another may be meant.
 */
final class NamesakeDomains {
    /** Shorter names are in the middle of many words: "mind" in "reminder". */
    private static final int LONG = 5;

    private NamesakeDomains() {}

    /**
     * The same verdict, but for a link that is not proven to be the charity's and may be a namesake's.
     *
     * @param written the charity's name, as the passage has it
     */
    static Verdict judge(String link, String written, Verdict verdict) {
        if (!(verdict instanceof Verdict.Registered registered)) {
            return verdict;
        }
        Charity charity = registered.charity();
        String host = AsciiHost.of(link).getHost().toLowerCase(Locale.ROOT);
        return isOwn(host, charity) || !isNamesake(label(host), written, charity)
                ? verdict
                : new Verdict.Unknown(List.of(evidence(host, charity)));
    }

    private static boolean isOwn(String host, Charity charity) {
        return charity.domains().stream().anyMatch(domain -> host.equals(domain) || host.endsWith('.' + domain));
    }

    private static boolean isNamesake(String label, String written, Charity charity) {
        Stream<String> domains = charity.domains().stream().map(NamesakeDomains::label);
        return Stream.concat(domains, Stream.of(NameFold.fold(written).replace(" ", "")))
                .filter(name -> !name.isEmpty())
                .anyMatch(name -> label.startsWith(name)
                        || label.endsWith(name)
                        || (name.length() >= LONG && label.contains(name)));
    }

    /** What a host's owner chose, without hyphens. */
    private static String label(String host) {
        String registrable = PublicSuffixes.registrableDomain(host).orElse(host);
        return registrable.substring(0, registrable.indexOf('.')).replace("-", "");
    }

    private static Evidence evidence(String host, Charity charity) {
        String detail = host + " bears the name of " + charity.name() + " and is on none of its domains: "
                + "it may be another body's that goes by that name";
        return new Evidence("namesake-domain", detail, charity.website());
    }
}
