package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class LimitedInputStreamTest {
    @Test
    void aBodyWithinTheLimitIsReadToItsEnd() throws IOException {
        assertThat(limited(10, 10).readAllBytes()).hasSize(10);
        InputStream body = limited(2, 2);
        assertThat(new int[] {body.read(), body.read(), body.read(), body.read()})
                .containsExactly(0, 0, -1, -1);
    }

    @Test
    void aBodyOverTheLimitIsTooLargeHoweverItIsRead() throws IOException {
        assertTooLarge(() -> limited(11, 10).readAllBytes());
        assertTooLarge(() -> limited(11, 10).skip(11));
        InputStream byByte = limited(2, 1);
        assertThat(byByte.read()).isZero();
        assertTooLarge(byByte::read);
    }

    @Test
    void aBodyThatBreaksOffIsTheSendersFaultHoweverItIsRead() {
        InputStream broken = new LimitedInputStream(
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("Connection was closed");
                    }
                },
                10);
        assertFails(broken::read, 400);
        assertFails(broken::readAllBytes, 400);
        assertFails(() -> broken.skip(1), 400);
    }

    private static void assertTooLarge(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        assertFails(reading, 413);
    }

    private static void assertFails(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading, int status) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(status));
    }

    private static InputStream limited(int size, int limit) {
        return new LimitedInputStream(new ByteArrayInputStream(new byte[size]), limit);
    }
}
