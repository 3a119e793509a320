package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalRequestTest {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.9.8.7", "::1", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1"})
    void loopbackAddressesAreOfThisMachineAlone(String address) {
        assertThat(LocalRequest.isLoopback(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "10.0.0.1", "192.168.1.1", "169.254.169.254", "203.0.113.9", "fe80::1"})
    void otherAddressesAreNot(String address) {
        assertThat(LocalRequest.isLoopback(address)).isFalse();
    }
}
