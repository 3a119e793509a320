package org.almoner.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every overlay and every component, as a cluster would get it. */
class KubernetesManifestTest {
    private static final String ALL = "cloudnative-pg,kafka,kafka/keda,monitoring";

    /** Made by what is outside these manifests: operators, or an administrator as an overlay's comment says. */
    private static final Set<String> OTHERS_SECRETS =
            Set.of("almoner-database", "almoner-admin-key", "almoner-db-app", "almoner-cluster-ca-cert", "almoner");

    static Stream<String> renderings() throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> overlays = Files.list(Kustomize.K8S.resolve("overlays"));
                Stream<Path> components = Files.walk(Kustomize.K8S.resolve("components"))) {
            overlays.map(path -> path.getFileName().toString()).sorted().forEach(names::add);
            components
                    .filter(path -> path.endsWith("kustomization.yaml"))
                    .map(path -> Kustomize.K8S.resolve("components").relativize(path.getParent()))
                    .sorted()
                    .forEach(path -> names.add("+" + path));
        }
        names.add("+" + ALL);
        return names.stream();
    }

    private static List<ObjectNode> render(String name) throws IOException, InterruptedException {
        return name.startsWith("+") ? Kustomize.withComponents(name.substring(1).split(",")) : Kustomize.overlay(name);
    }

    @Test
    void everyComponentIsRendered() throws IOException {
        assertThat(renderings())
                .contains("dev", "production", "+cloudnative-pg", "+kafka", "+kafka/keda", "+monitoring");
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void everyDocumentHasKnownFieldsOnly(String name) throws IOException, InterruptedException {
        assertThat(render(name))
                .isNotEmpty()
                .allSatisfy(
                        document -> assertThat(StrictSchema.problems(document)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void everyPodIsRestricted(String name) throws IOException, InterruptedException {
        List<ObjectNode> documents = render(name);
        assertThat(pods(documents))
                .isNotEmpty()
                .allSatisfy(pod ->
                        assertThat(RestrictedProfile.problems(pod.path("spec"))).isEmpty());
        assertThat(ofKind(documents, "Namespace"))
                .allSatisfy(namespace -> assertThat(namespace
                                .at("/metadata/labels")
                                .path("pod-security.kubernetes.io/enforce")
                                .asText())
                        .isEqualTo("restricted"));
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void everyDocumentIsLabelledAndInTheNamespace(String name) throws IOException, InterruptedException {
        String namespace = name.equals("dev") ? "almoner-dev" : "almoner";
        Set<String> seen = new TreeSet<>();
        for (ObjectNode document : render(name)) {
            String identity = document.path("kind").asText() + "/"
                    + document.at("/metadata/name").asText();
            assertThat(seen.add(identity)).as(identity + " twice").isTrue();
            assertThat(document.at("/metadata/labels")
                            .path("app.kubernetes.io/name")
                            .asText())
                    .as(identity)
                    .isEqualTo("almoner");
            if (!document.path("kind").asText().equals("Namespace")) {
                assertThat(document.at("/metadata/namespace").asText())
                        .as(identity)
                        .isEqualTo(namespace);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void everySelectorFindsAPodOrAnOperators(String name) throws IOException, InterruptedException {
        List<ObjectNode> documents = render(name);
        for (ObjectNode document : documents) {
            for (JsonNode selector : List.of(
                    document.at("/spec/selector/matchLabels"),
                    document.at("/spec/podSelector/matchLabels"),
                    document.path("kind").asText().equals("Service")
                            ? document.at("/spec/selector")
                            : document.path("none"))) {
                boolean ours = !selector.isMissingNode()
                        && !selector.has("cnpg.io/cluster")
                        && !document.path("kind").asText().equals("ServiceMonitor");
                if (ours) {
                    assertThat(pods(documents))
                            .as(document.path("kind").asText() + " selects " + selector)
                            .anyMatch(pod -> has(pod.at("/metadata/labels"), selector));
                }
            }
        }
        for (ObjectNode monitor : ofKind(documents, "ServiceMonitor")) {
            assertThat(ofKind(documents, "Service"))
                    .anyMatch(service -> has(service.at("/metadata/labels"), monitor.at("/spec/selector/matchLabels")));
        }
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void everythingAPodRefersToIsThere(String name) throws IOException, InterruptedException {
        List<ObjectNode> documents = render(name);
        Set<String> secrets = new TreeSet<>(OTHERS_SECRETS);
        ofKind(documents, "Secret")
                .forEach(secret -> secrets.add(secret.at("/metadata/name").asText()));
        List<String> configs = ofKind(documents, "ConfigMap").stream()
                .map(config -> config.at("/metadata/name").asText())
                .toList();
        for (JsonNode pod : pods(documents)) {
            List<String> volumes = pod.at("/spec/volumes").findValuesAsText("name");
            pod.findValues("secretKeyRef")
                    .forEach(
                            ref -> assertThat(secrets).contains(ref.path("name").asText()));
            pod.findValues("configMapRef")
                    .forEach(
                            ref -> assertThat(configs).contains(ref.path("name").asText()));
            for (JsonNode container : pod.at("/spec/containers")) {
                container
                        .path("volumeMounts")
                        .forEach(mount ->
                                assertThat(volumes).contains(mount.path("name").asText()));
                Set<String> ports = new TreeSet<>(container.path("ports").findValuesAsText("name"));
                for (String probe : new String[] {"startupProbe", "readinessProbe", "livenessProbe"}) {
                    JsonNode port = container.at("/" + probe + "/httpGet/port");
                    assertThat(port.isMissingNode() || ports.contains(port.asText()))
                            .as(probe)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void theManagementPortIsOnNoServiceButMonitorings(String name) throws IOException, InterruptedException {
        for (ObjectNode service : ofKind(render(name), "Service")) {
            if (!service.at("/metadata/name").asText().equals("almoner-management")) {
                assertThat(service.at("/spec/ports").findValuesAsText("targetPort"))
                        .doesNotContain("management", "9000");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void linksAreCheckedOnBothPortsOfTheWeb(String name) throws IOException, InterruptedException {
        assertThat(ofKind(render(name), "NetworkPolicy").stream()
                        .filter(policy -> policy.at("/metadata/name").asText().equals("almoner-web")))
                .singleElement()
                .satisfies(
                        policy -> assertThat(policy.at("/spec/egress/0/ports").findValuesAsText("port"))
                                .containsExactlyInAnyOrder("80", "443"));
    }

    @Test
    void aRollingUpdateTakesNoReplicaAwayBeforeItsSuccessorIsReady() throws IOException, InterruptedException {
        JsonNode deployment =
                ofKind(Kustomize.overlay("production"), "Deployment").get(0);
        assertThat(deployment.at("/spec/strategy/rollingUpdate/maxUnavailable").asText())
                .isEqualTo("0");
        assertThat(deployment.at("/spec/template/spec/topologySpreadConstraints"))
                .hasSize(2);
        assertThat(deployment.at("/spec/replicas").isMissingNode())
                .as("left to the HorizontalPodAutoscaler")
                .isTrue();
        int grace = deployment
                .at("/spec/template/spec/terminationGracePeriodSeconds")
                .asInt();
        JsonNode settings =
                ofKind(Kustomize.overlay("production"), "ConfigMap").get(0).path("data");
        assertThat(grace)
                .isGreaterThan(
                        seconds(settings, "QUARKUS_SHUTDOWN_DELAY") + seconds(settings, "QUARKUS_SHUTDOWN_TIMEOUT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void registerFilesAreKeptWhereThePodMayWriteAndThereIsRoom(String name) throws IOException, InterruptedException {
        List<ObjectNode> documents = render(name);
        JsonNode settings = ofKind(documents, "ConfigMap").get(0).path("data");
        JsonNode pod = pods(documents).get(0).path("spec");
        String spool = settings.path("ALMONER_REGISTERS_SPOOL_DIR").asText();
        String volume = named(
                        pod.at("/containers/0/volumeMounts"),
                        mount -> Path.of(spool)
                                .startsWith(mount.path("mountPath").asText()))
                .path("name")
                .asText();
        JsonNode room = named(
                        pod.path("volumes"),
                        candidate -> candidate.path("name").asText().equals(volume))
                .at("/emptyDir/sizeLimit");
        assertThat(Quantity.getAmountInBytes(new Quantity(room.asText())).longValue())
                .isGreaterThan(settings.path("ALMONER_REGISTERS_MAX_BYTES").asLong())
                .isPositive();
    }

    private static JsonNode named(JsonNode list, Predicate<JsonNode> which) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(which)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void productionRunsAnImageByDigest() throws IOException, InterruptedException {
        assertThat(ofKind(Kustomize.overlay("production"), "Deployment")
                        .get(0)
                        .at("/spec/template/spec/containers/0/image")
                        .asText())
                .matches(".+@sha256:[0-9a-f]{64}");
    }

    @Test
    void kedaTakesTheAutoscalersPlace() throws IOException, InterruptedException {
        assertThat(ofKind(Kustomize.overlay("production"), "HorizontalPodAutoscaler"))
                .hasSize(1);
        assertThat(ofKind(Kustomize.withComponents("kafka", "kafka/keda"), "HorizontalPodAutoscaler"))
                .isEmpty();
    }

    static List<JsonNode> pods(List<ObjectNode> documents) {
        return documents.stream()
                .map(document -> document.at("/spec/template"))
                .filter(JsonNode::isObject)
                .toList();
    }

    static List<ObjectNode> ofKind(List<ObjectNode> documents, String kind) {
        return documents.stream()
                .filter(document -> document.path("kind").asText().equals(kind))
                .toList();
    }

    private static boolean has(JsonNode labels, JsonNode selector) {
        return selector.properties().stream()
                .allMatch(label -> labels.path(label.getKey()).equals(label.getValue()));
    }

    private static int seconds(JsonNode settings, String name) {
        return Integer.parseInt(settings.path(name).asText().replace("S", ""));
    }
}
