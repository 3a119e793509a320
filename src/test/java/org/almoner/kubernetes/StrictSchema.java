package org.almoner.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The fields that each kind has: the Kubernetes API's by its published model, the operators' by the rules here. */
final class StrictSchema {
    private static final Map<String, Class<?>> MODEL = Map.ofEntries(
            Map.entry("v1/ConfigMap", ConfigMap.class),
            Map.entry("v1/Namespace", Namespace.class),
            Map.entry("v1/Secret", Secret.class),
            Map.entry("v1/Service", Service.class),
            Map.entry("v1/ServiceAccount", ServiceAccount.class),
            Map.entry("apps/v1/Deployment", Deployment.class),
            Map.entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("networking.k8s.io/v1/Ingress", Ingress.class),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
            Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("monitoring.coreos.com/v1/PrometheusRule", PrometheusRule.class),
            Map.entry("monitoring.coreos.com/v1/ServiceMonitor", ServiceMonitor.class));

    /**
     * Leaf fields of {@code spec} that we use, from the operators' API references; {@code *} is any one name, and
     * {@code !} begins a field that must be there.
     */
    private static final Map<String, Set<String>> OPERATORS = Map.of(
            // https://strimzi.io/docs/operators/latest/configuring.html
            "kafka.strimzi.io/v1/KafkaTopic",
            Set.of("!partitions", "!replicas", "topicName", "config.*"),
            "kafka.strimzi.io/v1/KafkaUser",
            Set.of(
                    "!authentication.type",
                    "!authorization.type",
                    "authorization.acls.resource.type",
                    "authorization.acls.resource.name",
                    "authorization.acls.resource.patternType",
                    "authorization.acls.operations"),
            // https://keda.sh/docs/latest/reference/scaledobject-spec/
            "keda.sh/v1alpha1/ScaledObject",
            Set.of(
                    "scaleTargetRef.apiVersion",
                    "scaleTargetRef.kind",
                    "!scaleTargetRef.name",
                    "minReplicaCount",
                    "maxReplicaCount",
                    "pollingInterval",
                    "cooldownPeriod",
                    "!triggers.type",
                    "triggers.metricType",
                    "triggers.metadata.*",
                    "triggers.authenticationRef.name"),
            "keda.sh/v1alpha1/TriggerAuthentication",
            Set.of("!secretTargetRef.parameter", "!secretTargetRef.name", "!secretTargetRef.key"),
            // https://cloudnative-pg.io/documentation/current/cloudnative-pg.v1/
            "postgresql.cnpg.io/v1/Cluster",
            Set.of(
                    "!instances",
                    "imageName",
                    "primaryUpdateStrategy",
                    "bootstrap.initdb.database",
                    "bootstrap.initdb.owner",
                    "bootstrap.initdb.encoding",
                    "bootstrap.initdb.postInitApplicationSQL",
                    "postgresql.synchronous.method",
                    "postgresql.synchronous.number",
                    "postgresql.parameters.*",
                    "!storage.size",
                    "storage.storageClass",
                    "resources.requests.*",
                    "resources.limits.*",
                    "affinity.enablePodAntiAffinity",
                    "affinity.topologyKey"));

    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1L;

                /** The model puts unknown fields into a map; without it they are what they are, mistakes. */
                @Override
                public Boolean hasAnySetter(Annotated ignored) {
                    return false;
                }
            });

    private StrictSchema() {}

    /** What is wrong with a document; empty when nothing is. */
    static List<String> problems(JsonNode document) {
        String kind = document.path("apiVersion").asText() + "/"
                + document.path("kind").asText();
        if (MODEL.containsKey(kind)) {
            try {
                STRICT.treeToValue(document, MODEL.get(kind));
                return List.of();
            } catch (JsonProcessingException e) {
                return List.of(kind + ": " + e.getMessage());
            }
        }
        Set<String> rules = OPERATORS.get(kind);
        return rules == null ? List.of("unknown kind " + kind) : operatorProblems(kind, document, rules);
    }

    private static List<String> operatorProblems(String kind, JsonNode document, Set<String> rules) {
        Set<String> found = new TreeSet<>();
        leaves("", document.path("spec"), found);
        List<String> problems = new ArrayList<>();
        for (String field : found) {
            String any = field.replaceFirst("\\.[^.]+$", ".*");
            boolean known = rules.contains(field)
                    || rules.contains("!" + field)
                    || rules.stream()
                            .anyMatch(rule ->
                                    rule.endsWith(".*") && field.startsWith(rule.substring(0, rule.length() - 1)))
                    || rules.contains(any);
            if (!known) {
                problems.add(kind + ": unknown field spec." + field);
            }
        }
        rules.stream()
                .filter(rule -> rule.startsWith("!") && !found.contains(rule.substring(1)))
                .forEach(rule -> problems.add(kind + ": missing field spec." + rule.substring(1)));
        return problems;
    }

    private static void leaves(String path, JsonNode node, Set<String> found) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> leaves(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), found));
        } else if (node.isArray()) {
            node.forEach(item -> leaves(path, item, found));
        } else {
            found.add(path);
        }
    }
}
