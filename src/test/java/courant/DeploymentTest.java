package courant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator gets from k8s/. */
class DeploymentTest {
    private static final Path BASE = Path.of("k8s/base");
    private static final Path REPLICAS = Path.of("k8s/overlays/replicas");
    private static final Map<String, String> POD = Map.of("app.kubernetes.io/name", "courant");

    @Test
    void a_misspelt_field_is_an_error() {
        var text = "apiVersion: v1\nkind: Service\nmetadata: {name: courant}\nspec: {selectr: {}}\n";
        assertThatThrownBy(() -> DeploymentFiles.objects(text)).hasMessageContaining("selectr");
    }

    @Test
    void every_file_is_read_without_an_unknown_field() throws IOException {
        try (var files = Files.walk(Path.of("k8s"))) {
            var objects = files.filter(it -> it.toString().endsWith(".yaml") && !it.endsWith("kustomization.yaml"))
                    .map(DeploymentFiles::object)
                    .toList();
            assertThat(objects)
                    .hasSizeGreaterThan(8)
                    .allSatisfy(it -> assertThat(it.getMetadata().getName()).isEqualTo("courant"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"k8s/base", "k8s/overlays/replicas"})
    void what_a_kustomization_lists_exists_and_what_it_patches_is_there(String folder) {
        var resources = DeploymentFiles.resources(Path.of(folder)).stream()
                .map(DeploymentTest::identity)
                .toList();
        assertThat(resources).doesNotHaveDuplicates().contains("Deployment courant", "Service courant");
        assertThat(DeploymentFiles.patches(Path.of(folder)))
                .extracting(DeploymentTest::identity)
                .isSubsetOf(resources);
    }

    @ParameterizedTest
    @ValueSource(strings = {"k8s/base", "k8s/overlays/replicas"})
    void kubectl_renders_it_and_the_facts_hold(String folder) throws IOException, InterruptedException {
        assumeTrue(Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(it -> Files.isExecutable(Path.of(it, "kubectl"))));
        var kubectl = new ProcessBuilder("kubectl", "kustomize", folder)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var text = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(kubectl.waitFor()).isZero();
        var objects = DeploymentFiles.objects(text);
        pod_is_restricted(podOf(objects));
        secrets_are_references(containerOf(objects));
    }

    @Test
    void the_pod_meets_the_restricted_standard() {
        var objects = DeploymentFiles.resources(BASE);
        pod_is_restricted(podOf(objects));
        assertThat(DeploymentFiles.the(Namespace.class, objects).getMetadata().getLabels())
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
    }

    private static void pod_is_restricted(PodSpec pod) {
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getRunAsUser()).isEqualTo(10001);
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        var context = pod.getContainers().getFirst().getSecurityContext();
        assertThat(context.getReadOnlyRootFilesystem()).isTrue();
        assertThat(context.getAllowPrivilegeEscalation()).isFalse();
        assertThat(context.getCapabilities().getDrop()).containsExactly("ALL");
    }

    @Test
    void it_writes_to_data_and_tmp_alone() {
        var pod = podOf(DeploymentFiles.resources(BASE));
        var mounts = pod.getContainers().getFirst().getVolumeMounts();
        assertThat(mounts).extracting(VolumeMount::getMountPath).containsExactlyInAnyOrder("/data", "/tmp");
        assertThat(mounts)
                .extracting(VolumeMount::getName)
                .containsExactlyInAnyOrderElementsOf(
                        pod.getVolumes().stream().map(Volume::getName).toList());
    }

    @Test
    void probes_ask_what_quarkus_answers() {
        var container = containerOf(DeploymentFiles.resources(BASE));
        assertThat(path(container.getStartupProbe())).isEqualTo("/q/health/live");
        assertThat(path(container.getLivenessProbe())).isEqualTo("/q/health/live");
        assertThat(path(container.getReadinessProbe())).isEqualTo("/q/health/ready");
        assertThat(container.getPorts()).anySatisfy(port -> {
            assertThat(port.getName()).isEqualTo("http");
            assertThat(port.getContainerPort()).isEqualTo(8080);
        });
    }

    private static String path(Probe probe) {
        assertThat(probe.getHttpGet().getPort()).isEqualTo(new IntOrString("http"));
        return probe.getHttpGet().getPath();
    }

    @Test
    void it_may_finish_the_messages_in_hand() {
        var pod = podOf(DeploymentFiles.resources(BASE));
        var pause = pod.getContainers().getFirst().getLifecycle().getPreStop().getSleep();
        assertThat(pod.getTerminationGracePeriodSeconds()).isGreaterThanOrEqualTo(40 + pause.getSeconds());
    }

    @Test
    void it_asks_for_what_it_needs() {
        var resources = containerOf(DeploymentFiles.resources(BASE)).getResources();
        assertThat(resources.getRequests()).containsKeys("cpu", "memory");
        assertThat(resources.getLimits().get("memory"))
                .isEqualTo(resources.getRequests().get("memory"));
    }

    @Test
    void settings_have_names_that_courant_knows_and_secrets_are_references() {
        var objects = DeploymentFiles.resources(BASE);
        var settings = DeploymentFiles.the(ConfigMap.class, objects).getData().keySet();
        assertThat(settings).allMatch(DeploymentFiles::known).noneMatch(DeploymentFiles::secret);
        secrets_are_references(containerOf(objects));
        secrets_are_references(containerOf(DeploymentFiles.patches(REPLICAS)));
    }

    private static void secrets_are_references(Container container) {
        assertThat(container.getEnv())
                .isNotEmpty()
                .allSatisfy(it ->
                        assertThat(it.getValueFrom().getSecretKeyRef().getKey()).isNotBlank())
                .extracting(EnvVar::getName)
                .allMatch(DeploymentFiles::known);
    }

    @Test
    void no_variable_that_the_cluster_makes_up_can_look_like_a_setting() {
        assertThat(podOf(DeploymentFiles.resources(BASE)).getEnableServiceLinks())
                .isFalse();
    }

    @Test
    void it_has_no_token_for_the_cluster() {
        var objects = DeploymentFiles.resources(BASE);
        var account = DeploymentFiles.the(ServiceAccount.class, objects);
        assertThat(account.getAutomountServiceAccountToken()).isFalse();
        assertThat(podOf(objects).getServiceAccountName())
                .isEqualTo(account.getMetadata().getName());
    }

    @Test
    void everything_points_at_the_same_pods() {
        var objects = DeploymentFiles.resources(BASE);
        var deployment = DeploymentFiles.the(Deployment.class, objects).getSpec();
        assertThat(deployment.getTemplate().getMetadata().getLabels()).containsAllEntriesOf(POD);
        assertThat(deployment.getSelector().getMatchLabels()).isEqualTo(POD);
        assertThat(DeploymentFiles.the(Service.class, objects).getSpec().getSelector())
                .isEqualTo(POD);
        var policy = DeploymentFiles.the(NetworkPolicy.class, objects).getSpec();
        assertThat(policy.getPodSelector().getMatchLabels()).isEqualTo(POD);
        var budget = DeploymentFiles.the(PodDisruptionBudget.class, objects).getSpec();
        assertThat(budget.getSelector().getMatchLabels()).isEqualTo(POD);
    }

    @Test
    void the_example_of_an_ingress_leads_to_the_service_at_the_configured_address() {
        var ingress = (Ingress) DeploymentFiles.object(BASE.resolve("ingress.yaml"));
        var rule = ingress.getSpec().getRules().getFirst();
        var settings = DeploymentFiles.the(ConfigMap.class, DeploymentFiles.resources(BASE));
        assertThat(settings.getData()).containsEntry("COURANT_BASE_URL", "https://" + rule.getHost());
        var service = rule.getHttp().getPaths().getFirst().getBackend().getService();
        assertThat(service.getName()).isEqualTo("courant");
    }

    @Test
    void three_nodes_are_spread_and_two_stay() {
        var patches = DeploymentFiles.patches(REPLICAS);
        var deployment = DeploymentFiles.the(Deployment.class, patches).getSpec();
        assertThat(deployment.getReplicas()).isEqualTo(3);
        assertThat(deployment.getTemplate().getSpec().getTopologySpreadConstraints())
                .isNotEmpty()
                .allSatisfy(
                        it -> assertThat(it.getLabelSelector().getMatchLabels()).isEqualTo(POD));
        var budget = DeploymentFiles.the(PodDisruptionBudget.class, patches).getSpec();
        assertThat(budget.getMinAvailable()).isEqualTo(new IntOrString(2));
    }

    private static PodSpec podOf(List<HasMetadata> objects) {
        return DeploymentFiles.the(Deployment.class, objects)
                .getSpec()
                .getTemplate()
                .getSpec();
    }

    private static Container containerOf(List<HasMetadata> objects) {
        return podOf(objects).getContainers().getFirst();
    }

    private static String identity(HasMetadata object) {
        return object.getKind() + " " + object.getMetadata().getName();
    }
}
