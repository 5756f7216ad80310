package courant;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads docker/ and k8s/ as strictly as a cluster would: an unknown field or one said twice is an error. */
final class DeploymentFiles {
    /** What operators may set; the names are promised to them. */
    private static final Set<String> KNOWN = Set.of(
            "COURANT_BASE_URL",
            "COURANT_DATA_DIR",
            "COURANT_OWNER_EMAIL",
            "COURANT_OWNER_PASSWORD",
            "COURANT_API_TOKEN",
            "COURANT_SECRET",
            "COURANT_SMTP_HOST",
            "COURANT_SMTP_PORT",
            "COURANT_SMTP_USERNAME",
            "COURANT_SMTP_PASSWORD",
            "COURANT_SMTP_TLS",
            "COURANT_SMTP_CONNECTIONS");

    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of(
            "Namespace", Namespace.class,
            "ServiceAccount", ServiceAccount.class,
            "ConfigMap", ConfigMap.class,
            "Service", Service.class,
            "Deployment", Deployment.class,
            "Ingress", Ingress.class,
            "NetworkPolicy", NetworkPolicy.class,
            "PodDisruptionBudget", PodDisruptionBudget.class);

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                /** The models would take any field into their "additional properties". */
                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            });

    record Kustomization(
            String apiVersion,
            String kind,
            String namespace,
            List<JsonNode> labels,
            List<String> resources,
            List<Patch> patches) {}

    record Patch(String path) {}

    private DeploymentFiles() {}

    static boolean known(String variable) {
        var name = variable.startsWith("COURANT_") && variable.endsWith("_FILE")
                ? variable.substring(0, variable.length() - "_FILE".length())
                : variable;
        return KNOWN.contains(name) || variable.startsWith("QUARKUS_");
    }

    static boolean secret(String variable) {
        return Set.of("COURANT_SECRET", "COURANT_API_TOKEN").contains(variable) || variable.endsWith("_PASSWORD");
    }

    static JsonNode tree(Path file) {
        return documents(text(file)).getFirst();
    }

    static HasMetadata object(Path file) {
        return object(tree(file));
    }

    static List<HasMetadata> objects(String text) {
        return documents(text).stream().map(DeploymentFiles::object).toList();
    }

    static Kustomization kustomization(Path folder) {
        return convert(tree(folder.resolve("kustomization.yaml")), Kustomization.class);
    }

    /** Everything that a kustomization brings together, its bases included, before its patches. */
    static List<HasMetadata> resources(Path folder) {
        return kustomization(folder).resources().stream()
                .map(folder::resolve)
                .map(Path::normalize)
                .flatMap(it -> Files.isDirectory(it) ? resources(it).stream() : Stream.of(object(it)))
                .toList();
    }

    static List<HasMetadata> patches(Path folder) {
        var patches = kustomization(folder).patches();
        if (patches == null) return List.of();
        return patches.stream().map(it -> object(folder.resolve(it.path()))).toList();
    }

    static <T extends HasMetadata> T the(Class<T> kind, List<HasMetadata> objects) {
        return objects.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind.getSimpleName()));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HasMetadata object(JsonNode tree) {
        var kind = KINDS.get(tree.path("kind").asText());
        if (kind == null) throw new AssertionError("unknown kind: " + tree.path("kind"));
        var object = convert(tree, kind);
        if (!HasMetadata.getApiVersion(kind).equals(object.getApiVersion()))
            throw new AssertionError(object.getKind() + " is not of " + object.getApiVersion());
        return object;
    }

    private static <T> T convert(JsonNode tree, Class<T> shape) {
        try {
            return YAML.treeToValue(tree, shape);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> documents(String text) {
        var all = new ArrayList<JsonNode>();
        try (var parts = YAML.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            parts.forEachRemaining(all::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
