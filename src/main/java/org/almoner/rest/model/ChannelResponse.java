package org.almoner.rest.model;

import java.util.Locale;
import org.almoner.detect.channel.Channel;
import org.jspecify.annotations.Nullable;

/** A way to give. */
public record ChannelResponse(
        String type, String value, @Nullable String text) {
    static ChannelResponse from(Channel channel) {
        return new ChannelResponse(channel.type().name().toLowerCase(Locale.ROOT), channel.value(), channel.text());
    }
}
