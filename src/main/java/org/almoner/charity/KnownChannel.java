package org.almoner.charity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to give other than a link that sources name as a charity's.
 *
 * @param type {@code iban}, {@code account} or {@code sms}
 * @param value an IBAN without spaces, a sort code and account number, a short code
 * @param keyword the word to send to a short code that several charities share; null where the number is theirs alone
 */
public record KnownChannel(
        CharityId charity,
        String type,
        String value,
        @Nullable String keyword,
        List<Source> sources) {
    public KnownChannel {
        sources = List.copyOf(sources);
    }
}
