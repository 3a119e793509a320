package org.almoner.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the checks of the manifests find what they are there to find. */
class ManifestChecksTest {
    private static JsonNode deployment() throws IOException {
        return Kustomize.YAML.readTree(
                Kustomize.K8S.resolve("base/deployment.yaml").toFile());
    }

    private static JsonNode yaml(String yaml) throws IOException {
        return Kustomize.YAML.readTree(yaml);
    }

    @ParameterizedTest
    @CsvSource({"/spec", "/spec/template/spec", "/spec/template/spec/containers/0", "/metadata", "''"})
    void aMisspelledFieldIsFoundAnywhere(String where) throws IOException {
        JsonNode deployment = deployment();
        ((ObjectNode) deployment.at(where)).put("replica", 3);
        assertThat(StrictSchema.problems(deployment)).singleElement().asString().contains("replica");
    }

    @Test
    void aValueOfTheWrongTypeIsFound() throws IOException {
        JsonNode deployment = deployment();
        ((ObjectNode) deployment.path("spec")).put("replicas", "many");
        assertThat(StrictSchema.problems(deployment)).isNotEmpty();
    }

    @Test
    void anOperatorsUnknownAndMissingFieldsAreFound() throws IOException {
        String topic = "{apiVersion: kafka.strimzi.io/v1, kind: KafkaTopic, spec: {partition: 3, replicas: 1}}";
        assertThat(StrictSchema.problems(yaml(topic)))
                .containsExactlyInAnyOrder(
                        "kafka.strimzi.io/v1/KafkaTopic: unknown field spec.partition",
                        "kafka.strimzi.io/v1/KafkaTopic: missing field spec.partitions");
    }

    /** Strimzi 1.0 took it away. */
    @Test
    void anOperatorsOldVersionIsFound() throws IOException {
        assertThat(StrictSchema.problems(yaml("{apiVersion: kafka.strimzi.io/v1beta2, kind: KafkaTopic}")))
                .containsExactly("unknown kind kafka.strimzi.io/v1beta2/KafkaTopic");
    }

    @Test
    void anUnknownKindIsFound() throws IOException {
        assertThat(StrictSchema.problems(yaml("{apiVersion: apps/v1beta1, kind: Deployment}")))
                .containsExactly("unknown kind apps/v1beta1/Deployment");
    }

    @ParameterizedTest
    @CsvSource({
        "/spec/template/spec, hostNetwork, true",
        "/spec/template/spec, automountServiceAccountToken, true",
        "/spec/template/spec/securityContext, runAsNonRoot, false",
        "/spec/template/spec/securityContext, runAsUser, 0",
        "/spec/template/spec/securityContext/seccompProfile, type, Unconfined",
        "/spec/template/spec/containers/0/securityContext, privileged, true",
        "/spec/template/spec/containers/0/securityContext, allowPrivilegeEscalation, true",
        "/spec/template/spec/containers/0/securityContext, readOnlyRootFilesystem, false",
        "/spec/template/spec/containers/0/securityContext/capabilities, drop, []",
        "/spec/template/spec/containers/0/securityContext/capabilities, add, [SYS_ADMIN]",
        "/spec/template/spec/containers/0/resources, limits, {}",
        "/spec/template/spec/containers/0/ports/0, hostPort, 80",
        "/spec/template/spec/volumes/0, hostPath, {path: /}",
    })
    void whatAPodMayNotDoIsFound(String where, String field, String value) throws IOException {
        JsonNode deployment = deployment();
        JsonNode pod = deployment.at("/spec/template/spec");
        assertThat(RestrictedProfile.problems(pod)).isEmpty();
        ((ObjectNode) deployment.at(where)).set(field, yaml(value));
        assertThat(RestrictedProfile.problems(pod)).isNotEmpty();
    }
}
