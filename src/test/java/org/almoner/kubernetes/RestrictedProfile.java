package org.almoner.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Kubernetes' Pod Security Standard "restricted" (kubernetes.io/docs/concepts/security/pod-security-standards), and
 * what this project asks for beyond it: a read-only root file system, no service-account token, a memory limit.
 */
final class RestrictedProfile {
    private static final Set<String> VOLUMES = Set.of(
            "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret");

    private static final Set<String> SECCOMP = Set.of("RuntimeDefault", "Localhost");

    private final List<String> problems = new ArrayList<>();

    private RestrictedProfile() {}

    /** What a pod's spec does that it may not; empty when nothing. */
    static List<String> problems(JsonNode pod) {
        RestrictedProfile profile = new RestrictedProfile();
        profile.pod(pod);
        for (String kind : new String[] {"initContainers", "containers", "ephemeralContainers"}) {
            pod.path(kind).forEach(container -> profile.container(pod, container));
        }
        return profile.problems;
    }

    private void pod(JsonNode pod) {
        for (String host : new String[] {"hostNetwork", "hostPID", "hostIPC"}) {
            forbid(pod.path(host).asBoolean(), host);
        }
        forbid(
                !pod.path("automountServiceAccountToken").isBoolean()
                        || pod.path("automountServiceAccountToken").asBoolean(),
                "a service-account token");
        JsonNode security = pod.path("securityContext");
        forbid(!security.path("sysctls").isEmpty(), "sysctls");
        forbid(security.has("seLinuxOptions") || security.has("windowsOptions"), "host options");
        forbid(security.path("runAsUser").asInt(-1) == 0, "root");
        for (JsonNode volume : pod.path("volumes")) {
            volume.fieldNames()
                    .forEachRemaining(field ->
                            forbid(!field.equals("name") && !VOLUMES.contains(field), "a volume of type " + field));
        }
    }

    private void container(JsonNode pod, JsonNode container) {
        JsonNode own = container.path("securityContext");
        forbid(own.path("privileged").asBoolean(), "privileged");
        forbid(own.path("allowPrivilegeEscalation").asBoolean(true), "privilege escalation");
        forbid(!either(pod, own, "runAsNonRoot").asBoolean(), "perhaps root");
        forbid(own.path("runAsUser").asInt(-1) == 0, "root");
        forbid(!SECCOMP.contains(either(pod, own, "seccompProfile").path("type").asText()), "no seccomp profile");
        boolean dropsAll = false;
        for (JsonNode capability : own.at("/capabilities/drop")) {
            dropsAll |= capability.asText().equals("ALL");
        }
        forbid(!dropsAll, "capabilities kept");
        own.at("/capabilities/add")
                .forEach(added -> forbid(!added.asText().equals("NET_BIND_SERVICE"), "capability " + added.asText()));
        container.path("ports").forEach(port -> forbid(port.path("hostPort").asInt() != 0, "a host port"));
        forbid(own.has("procMount") && !own.path("procMount").asText().equals("Default"), "procMount");
        forbid(!own.path("readOnlyRootFilesystem").asBoolean(), "a writable root file system");
        forbid(container.at("/resources/limits/memory").isMissingNode(), "no memory limit");
    }

    private static JsonNode either(JsonNode pod, JsonNode own, String field) {
        return own.has(field) ? own.path(field) : pod.path("securityContext").path(field);
    }

    private void forbid(boolean found, String what) {
        if (found) {
            problems.add(what);
        }
    }
}
