package org.almoner.app;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidatorImpl;
import org.almoner.probe.ProbeConfig;
import org.almoner.probe.WebhookConfig;
import org.almoner.register.RegisterConfig;
import org.almoner.rest.ServingConfig;
import org.almoner.stream.StreamConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings with which nothing could go well end the start, by name. */
class SettingsTest {
    @ParameterizedTest
    @CsvSource({
        "almoner.serving.max-age, -5s",
        "almoner.serving.stale-while-revalidate, -1s",
        "almoner.serving.stale-if-error, -1s",
        "almoner.serving.patience, 0s",
        "almoner.validity.register, -3d",
        "almoner.validity.sources, 12h",
        "almoner.validity.editor, 0s",
        "almoner.validity.page, 99999999999d",
        "almoner.appeals.default-country, ZZ",
        "almoner.appeals.default-country, gb",
        "almoner.probe.interval, 0s",
        "almoner.probe.confirm-every, -1d",
        "almoner.probe.timeout, 0s",
        "almoner.probe.host-gap, -1s",
        "almoner.probe.keep, -90d",
        "almoner.webhooks.timeout, 0s",
        "almoner.registers.fetch-timeout, 0s",
        "almoner.registers.fetch.every, -24h",
        "almoner.stream.pause, 0s",
    })
    void aValueThatCannotBeIsRefusedByTheNameOfItsSetting(String setting, String value) {
        assertThatThrownBy(() -> settings(setting, value)).hasMessageContaining(setting);
    }

    @ParameterizedTest
    @CsvSource({
        "almoner.serving.max-age, 0s",
        "almoner.serving.stale-if-error, 0s",
        "almoner.validity.register, 1d",
        "almoner.validity.sources, 3652500d",
        "almoner.appeals.default-country, GB",
        "almoner.probe.host-gap, 0s",
    })
    void theFirstAndTheLastThatCanBeAreTaken(String setting, String value) {
        assertThatCode(() -> settings(setting, value)).doesNotThrowAnyException();
    }

    @Test
    void whatIsNotSetIsGood() {
        assertThatCode(() -> settings("almoner.data-dir", "x")).doesNotThrowAnyException();
    }

    private static SmallRyeConfig settings(String setting, String value) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withDefaultValue("almoner.data-dir", "target")
                .withDefaultValue(setting, value)
                .withMapping(ServingConfig.class)
                .withMapping(VerificationConfig.class)
                .withMapping(DeploymentConfig.class)
                .withMapping(ProbeConfig.class)
                .withMapping(WebhookConfig.class)
                .withMapping(RegisterConfig.class)
                .withMapping(StreamConfig.class)
                .withValidator(new BeanValidationConfigValidatorImpl())
                .build();
    }
}
