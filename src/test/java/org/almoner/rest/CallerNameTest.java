package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.SocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerNameTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.113.9",
        "2001:db8:0:1::1, 2001:db8:0:1:ffff:ffff:ffff:ffff",
        "2001:db8:0:1::1, [2001:db8:0:1::2]:4711",
        "2001:db8:0:1::1, [2001:db8:0:1::2]"
    })
    void oneCallersAddressesHaveOneName(String one, String other) {
        assertThat(name(other)).isEqualTo(name(one));
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.9, 203.0.113.10", "2001:db8:0:1::1, 2001:db8:0:2::1", "203.0.113.9, unknown"})
    void othersAreOthers(String one, String other) {
        assertThat(name(other)).isNotEqualTo(name(one));
    }

    @Test
    void whatIsNoAddressHasANameToo() {
        assertThat(name("unknown")).isEqualTo(name("unknown")).matches("[0-9a-f]{16}");
    }

    private static String name(String host) {
        return CallerName.of(SocketAddress.inetSocketAddress(4711, host));
    }
}
