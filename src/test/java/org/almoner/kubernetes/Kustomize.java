package org.almoner.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Renders manifests as {@code kubectl apply -k} would. */
public final class Kustomize {
    static final Path K8S = Path.of("k8s");
    static final YAMLMapper YAML = new YAMLMapper();

    private Kustomize() {}

    public static List<ObjectNode> overlay(String name) throws IOException, InterruptedException {
        return render(K8S.resolve("overlays").resolve(name));
    }

    /** A component has no life of its own: it is rendered on top of the production overlay. */
    static List<ObjectNode> withComponents(String... components) throws IOException, InterruptedException {
        Path folder = Path.of("target/kustomize", String.join("+", components));
        Files.createDirectories(folder);
        String up = folder.relativize(K8S).toString();
        ObjectNode kustomization = YAML.createObjectNode()
                .put("apiVersion", "kustomize.config.k8s.io/v1beta1")
                .put("kind", "Kustomization")
                .put("namespace", "almoner");
        kustomization.putArray("resources").add(up + "/overlays/production");
        for (String component : components) {
            kustomization.withArray("components").add(up + "/components/" + component);
        }
        YAML.writeValue(folder.resolve("kustomization.yaml").toFile(), kustomization);
        return render(folder);
    }

    private static List<ObjectNode> render(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(Path.of("target/kustomize"));
        Path output = Path.of("target/kustomize").resolve(folder.toString().replace('/', '_') + ".yaml");
        Path errors = output.resolveSibling(output.getFileName() + ".err");
        Process kubectl;
        try {
            kubectl = new ProcessBuilder("kubectl", "kustomize", folder.toString())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
        } catch (IOException e) {
            return fail("These tests render the manifests by kubectl 1.21 or newer, which is not on the PATH. "
                    + "Install it from https://kubernetes.io/docs/tasks/tools/, or by `sudo .ci/kubectl` on Debian.");
        }
        assertThat(kubectl.waitFor()).as(Files.readString(errors)).isZero();
        assertThat(Files.readString(errors)).as("warnings").isEmpty();
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(output.toFile())) {
            return documents.readAll().stream().map(ObjectNode.class::cast).toList();
        }
    }
}
