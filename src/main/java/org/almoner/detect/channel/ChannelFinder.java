package org.almoner.detect.channel;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.almoner.article.ArticleText;
import org.almoner.article.Link;
import org.almoner.detect.channel.Channel.Type;
import org.almoner.detect.lexicon.FoldedText;
import org.almoner.detect.lexicon.Hits;
import org.almoner.detect.lexicon.Lexicons;
import org.jspecify.annotations.Nullable;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/** Finds ways to give in a stretch of an article: links, addresses and numbers, each checked by its own rules. */
public final class ChannelFinder {
    private static final LinkExtractor EXTRACTOR = LinkExtractor.builder()
            .linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW, LinkType.EMAIL))
            .build();

    private static final int LONGEST_SCHEME = 8;

    /** So many links tell what country a page is of. */
    private static final int MOST_LINKS = 100;

    private final ArticleText article;
    private final String text;
    private final List<String> countries;

    /** For an article of no known country. */
    public ChannelFinder(ArticleText article) {
        this(article, List.of());
    }

    /** @param countries that the article is of (ISO 3166-1 alpha-2), most telling first: whose phones it prints */
    public ChannelFinder(ArticleText article, List<String> countries) {
        this.article = article;
        this.text = article.text();
        this.countries = List.copyOf(countries);
    }

    /** All but numbers that need words to tell what they are: links, URLs, e-mail and crypto addresses, IBANs. */
    public List<Channel> addresses(int from, int to, Shape shape) {
        List<Channel> found = new ArrayList<>(2);
        addLinks(from, to, found);
        TakenStretch taken = new TakenStretch(from);
        found.forEach(taken::take);
        if (shape.mayHoldAddress()) {
            addWritten(from, to, taken, found);
        }
        if (shape.mayHoldHost()) {
            BareHosts.find(text, from, to, taken, found);
        }
        if (shape.mayHoldIban()) {
            Ibans.find(text, from, to, found);
        }
        if (shape.mayHoldCrypto()) {
            CryptoAddresses.find(text, from, to, taken, found);
        }
        return sorted(found);
    }

    /**
     * Every channel of a passage, numbers included.
     *
     * @param words the passage's {@link #labels}
     */
    public List<Channel> all(int from, int to, List<Hits.Hit> cues, List<Hits.Hit> words, String language) {
        List<Channel> found = addresses(from, to, Shape.of(text, from, to));
        NumberLabels labels = new NumberLabels(text, cues, words);
        found.removeIf(each -> each.text() == null && isLink(each) && labels.isLabel(each.start(), each.end()));
        new PaymentKeys(text, labels).find(from, to, found);
        List<Channel> links = found.stream().filter(ChannelFinder::isLink).toList();
        Phones phones = new Phones(() -> PhoneRegions.of(language, countries, text.substring(from, to), hosts(links)));
        found.replaceAll(each -> each.type() == Type.PHONE ? dialled(each, phones) : each);
        new Numbers(text, labels, phones).find(from, to, sorted(found));
        return sorted(found);
    }

    /** Of a passage's links, and the one that most of the article's lead to, which is its site. */
    private List<String> hosts(List<Channel> links) {
        List<String> hosts = new ArrayList<>(
                links.stream().map(link -> Hosts.host(link.value())).toList());
        article.links().stream()
                .limit(MOST_LINKS)
                .collect(Collectors.groupingBy(link -> Hosts.host(link.href()), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .ifPresent(site -> hosts.add(site.getKey()));
        return hosts;
    }

    /** Whom cheques are made out to, who may be recipients too. */
    public List<Channel> cheques(int to, List<Hits.Hit> labels) {
        List<Channel> found = new ArrayList<>(1);
        Payees.find(text, to, labels, found);
        return found;
    }

    /** Boxes at post offices that gifts are sent to. */
    public List<Channel> boxes(int from, int to, List<Hits.Hit> cues, List<Hits.Hit> labels, List<Channel> others) {
        List<Channel> found = new ArrayList<>(1);
        PostBoxes.find(text, from, to, cues, labels, others, found);
        return found;
    }

    /** Words that tell what a number or a name beside them is. */
    public List<Hits.Hit> labels(int from, int to, String language) {
        return Lexicons.of(language)
                .labels()
                .find(FoldedText.of(text, from, to))
                .within(from, to);
    }

    private static boolean isLink(Channel channel) {
        return channel.type() == Type.LINK;
    }

    /** A link's phone number in the form of all others, if it is one. */
    private static Channel dialled(Channel link, Phones phones) {
        String number = phones.e164(link.value());
        return number == null ? link : new Channel(Type.PHONE, number, link.text(), link.start(), link.end());
    }

    private static List<Channel> sorted(List<Channel> found) {
        if (found.size() > 1) {
            found.sort(Comparator.comparingInt(Channel::start).thenComparingInt(Channel::end));
        }
        return found;
    }

    private void addLinks(int from, int to, List<Channel> found) {
        List<Link> links = article.links();
        for (int i = firstLinkFrom(from); i < links.size() && links.get(i).start() < to; i++) {
            Link link = links.get(i);
            if (link.end() > from) {
                addLink(link, Math.max(from, link.start()), Math.min(to, link.end()), found);
            }
        }
    }

    private int firstLinkFrom(int offset) {
        int low = 0;
        int high = article.links().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (article.links().get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void addLink(Link link, int start, int end, List<Channel> found) {
        String href = link.href();
        String lower =
                href.substring(0, Math.min(href.length(), LONGEST_SCHEME)).toLowerCase(Locale.ROOT);
        String words = text.substring(start, end);
        if (lower.startsWith("mailto:")) {
            String address = withoutQuery(href.substring(7));
            addAddressed(
                    Type.EMAIL, LinkWords.areOfMail(words, decoded(address)) ? address : "", words, start, end, found);
        } else if (lower.startsWith("tel:")) {
            String number = decoded(href.substring(4));
            boolean meant = LinkWords.isDialled(number) && LinkWords.areOfPhone(words, number);
            addAddressed(Type.PHONE, meant ? number : "", words, start, end, found);
        } else if (lower.startsWith("sms:")) {
            SmsLink sms = SmsLink.of(decoded(href.substring(4)));
            if (LinkWords.isDialled(sms.number()) && LinkWords.areOfText(words, sms)) {
                addAddressed(Type.SMS, sms.number(), sms.keyword(), start, end, found);
            }
        } else if (lower.startsWith("http:") || lower.startsWith("https:") || lower.startsWith("//")) {
            String url = lower.startsWith("//") ? "https:" + href : href;
            found.add(new Channel(typeOf(url), url, words, start, end));
        } else if (CryptoAddresses.isAddress(coins(href))) {
            addAddressed(
                    Type.CRYPTO, LinkWords.areOfCoins(words, coins(href)) ? coins(href) : "", words, start, end, found);
        } else if (href.indexOf(':') < 0 && !href.startsWith("#")) {
            found.add(new Channel(Type.LINK, href, words, start, end));
        }
    }

    /** What a link such as bitcoin:1abc?amount=1 leads to, or what is no address. */
    private static String coins(String href) {
        return withoutQuery(href.substring(href.indexOf(':') + 1));
    }

    /** A link to write to nobody, as those to share a page are, leads nowhere. */
    private static void addAddressed(
            Type type, String value, @Nullable String said, int start, int end, List<Channel> found) {
        if (!value.isBlank()) {
            found.add(new Channel(type, value, said, start, end));
        }
    }

    private static String decoded(String href) {
        try {
            return URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .replace("//", "");
        } catch (IllegalArgumentException e) {
            // Half an escape: as it is.
            return href;
        }
    }

    private static String withoutQuery(String address) {
        int question = address.indexOf('?');
        return question < 0 ? address : address.substring(0, question);
    }

    static Type typeOf(String url) {
        return Hosts.isPayPal(url) ? Type.PAYPAL : Type.LINK;
    }

    /** URLs and e-mail addresses in the text itself, outside linked words. */
    private void addWritten(int from, int to, TakenStretch taken, List<Channel> found) {
        List<Channel> written = new ArrayList<>();
        for (LinkSpan span : EXTRACTOR.extractLinks(text.substring(from, to))) {
            int start = from + span.getBeginIndex();
            int end = from + span.getEndIndex();
            if (!taken.isFree(start, end)) {
                continue;
            }
            if (span.getType() == LinkType.EMAIL) {
                addMail(WrittenAddress.mailStart(text, start, end), end, written);
            } else {
                addUrl(span.getType() == LinkType.WWW ? "https://" : "", start, end, written);
            }
        }
        written.forEach(taken::take);
        found.addAll(written);
    }

    private void addMail(int start, int last, List<Channel> written) {
        int end = WrittenAddress.mailEnd(text, start, last);
        String value = text.substring(start, end);
        int at = value.indexOf('@');
        if (at > 0 && value.indexOf('.', at) > at + 1) {
            written.add(new Channel(Type.EMAIL, value, null, start, end));
        }
    }

    private void addUrl(String scheme, int start, int last, List<Channel> written) {
        int end = WrittenAddress.end(text, start, last);
        String url = scheme + WrittenAddress.onOneLine(text.substring(start, end));
        if (url.indexOf('.') > 0 && !WrittenAddress.isCutOff(text, end)) {
            written.add(new Channel(typeOf(url), url, null, start, end));
        }
    }
}
