package courant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What an operator gets from docker/compose.yaml. */
class DeploymentComposeTest {
    private static final JsonNode COMPOSE = DeploymentFiles.tree(Path.of("docker/compose.yaml"));
    private static final JsonNode COURANT = COMPOSE.at("/services/courant");

    @Test
    void courant_runs_with_as_little_as_it_needs() {
        assertThat(COURANT.path("read_only").asBoolean()).isTrue();
        assertThat(words(COURANT.path("cap_drop"))).containsExactly("ALL");
        assertThat(words(COURANT.path("security_opt"))).contains("no-new-privileges:true");
        assertThat(words(COURANT.path("tmpfs"))).singleElement().asString().startsWith("/tmp");
        assertThat(words(COURANT.path("volumes"))).containsExactly("data:/data");
        assertThat(COURANT.has("mem_limit")).isTrue();
        assertThat(COURANT.has("privileged")).isFalse();
    }

    @Test
    void it_may_finish_the_messages_in_hand() {
        assertThat(COURANT.path("stop_grace_period").asText()).isEqualTo("60s");
    }

    @Test
    void it_waits_until_the_others_are_healthy() {
        assertThat(COURANT.path("depends_on").propertyStream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("database", "mail");
        COURANT.path("depends_on")
                .forEach(it -> assertThat(it.path("condition").asText()).isEqualTo("service_healthy"));
        for (var service : List.of("database", "mail"))
            assertThat(COMPOSE.at("/services/" + service + "/healthcheck/test").size())
                    .isGreaterThan(1);
    }

    @Test
    void settings_have_names_that_courant_knows_and_secrets_come_from_files() {
        var settings = COURANT.path("environment").propertyStream().toList();
        assertThat(settings).isNotEmpty().allSatisfy(it -> {
            assertThat(DeploymentFiles.known(it.getKey())).as(it.getKey()).isTrue();
            assertThat(DeploymentFiles.secret(it.getKey())).as(it.getKey()).isFalse();
        });
        var declared = names(COMPOSE.path("secrets"));
        assertThat(settings)
                .filteredOn(it -> it.getKey().endsWith("_FILE"))
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.getValue().asText().replace("/run/secrets/", ""))
                        .isIn(declared));
        assertThat(words(COURANT.path("secrets"))).containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void secrets_are_never_committed() {
        COMPOSE.path("secrets")
                .forEach(it -> assertThat(it.path("file").asText()).startsWith("secrets/"));
        assertThat(DeploymentFiles.text(Path.of("docker/.gitignore"))).contains("/secrets/");
    }

    @Test
    void only_this_machine_reaches_what_is_published_and_nobody_the_database() {
        for (var service : COMPOSE.path("services"))
            assertThat(words(service.path("ports"))).allMatch(it -> it.startsWith("127.0.0.1:"));
        assertThat(COMPOSE.at("/services/database").has("ports")).isFalse();
        assertThat(COMPOSE.at("/networks/inside/internal").asBoolean()).isTrue();
    }

    @Test
    void every_volume_and_network_is_declared() {
        for (var service : COMPOSE.path("services")) {
            assertThat(words(service.path("networks"))).isNotEmpty().isSubsetOf(names(COMPOSE.path("networks")));
            assertThat(words(service.path("volumes")))
                    .extracting(it -> it.replaceFirst(":.*", ""))
                    .isSubsetOf(names(COMPOSE.path("volumes")));
        }
    }

    private static List<String> words(JsonNode list) {
        var words = new ArrayList<String>();
        list.forEach(it -> words.add(it.asText()));
        return words;
    }

    private static Set<String> names(JsonNode object) {
        return object.propertyStream().map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
    }
}
