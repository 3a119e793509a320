package org.almoner.detect.channel;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a link opens to be sent by text message (RFC 5724, and "body" as phones take it).
 *
 * @param keyword the words to send, where they are no more than a keyword
 */
record SmsLink(String number, @Nullable String keyword) {
    private static final Pattern BEHIND_NUMBER = Pattern.compile("(?s)[?&;,].*");
    private static final Pattern KEYWORD =
            Pattern.compile("(?i)[?&;]body=\\s*([\\p{L}\\p{N}]+(?: [\\p{L}\\p{N}]+){0,2})\\s*(?:&.*)?$");
    private static final int LONGEST = 20;

    /** @param address what stands behind "sms:", unescaped */
    static SmsLink of(String address) {
        Matcher body = KEYWORD.matcher(address);
        String keyword = body.find() && body.group(1).length() <= LONGEST ? body.group(1) : null;
        return new SmsLink(BEHIND_NUMBER.matcher(address).replaceFirst(""), keyword);
    }
}
