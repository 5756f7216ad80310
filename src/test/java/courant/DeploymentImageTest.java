package courant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be said of docker/Dockerfile without an engine. */
class DeploymentImageTest {
    private static final List<String> STEPS = DeploymentFiles.text(Path.of("docker/Dockerfile"))
            .replaceAll("(?m)^#.*\n", "")
            .replace("\\\n", " ")
            .lines()
            .filter(it -> !it.isBlank())
            .toList();

    @Test
    void it_starts_as_a_user_without_rights() {
        assertThat(steps("USER")).isNotEmpty().allMatch("10001:10001"::equals);
        assertThat(indexOf("USER")).isLessThan(indexOf("ENTRYPOINT"));
    }

    @Test
    void bases_can_be_exchanged() {
        assertThat(steps("ARG")).anyMatch(it -> it.startsWith("BASE=")).anyMatch(it -> it.startsWith("BUILD_BASE="));
        assertThat(steps("FROM").map(it -> it.split(" ")[0])).containsOnly("${BUILD_BASE}", "${BASE}", "program");
    }

    @Test
    void the_program_gets_the_signal_itself() {
        assertThat(steps("ENTRYPOINT")).singleElement().asString().startsWith("[\"java\"");
        assertThat(steps("STOPSIGNAL")).containsExactly("SIGTERM");
    }

    @Test
    void the_program_starts_with_the_flags_it_was_trained_with() {
        assertThat(steps("ENTRYPOINT")).singleElement().asString().contains("@jvm.options", "-XX:AOTCache=");
        assertThat(DeploymentFiles.text(Path.of("docker/train"))).contains("@jvm.options", "-XX:AOTCacheOutput=");
        assertThat(DeploymentFiles.text(Path.of("docker/jvm.options"))).contains("-XX:MaxRAMPercentage=");
    }

    @Test
    void it_says_how_it_is_and_where_it_listens() {
        assertThat(steps("HEALTHCHECK")).singleElement().asString().contains("/app/healthy");
        assertThat(steps("EXPOSE")).containsExactly("8080");
        assertThat(steps("VOLUME")).containsExactly("/data");
    }

    @Test
    void nothing_is_fetched_but_by_maven() {
        assertThat(steps("ADD")).isEmpty();
        assertThat(steps("RUN")).noneMatch(it -> it.matches(".*\\b(curl|wget|apt-get)\\b.*"));
    }

    @Test
    void what_is_copied_exists_and_is_let_in() {
        var allowed = DeploymentFiles.text(Path.of(".dockerignore"));
        assertThat(steps("COPY").filter(it -> !it.startsWith("--from")).flatMap(DeploymentImageTest::sources))
                .isNotEmpty()
                .allSatisfy(it -> {
                    assertThat(Files.exists(Path.of(it))).as(it).isTrue();
                    assertThat(allowed.lines().filter(line -> line.startsWith("!")))
                            .anyMatch(line -> Path.of(it).startsWith(line.substring(1)));
                });
    }

    private static Stream<String> sources(String copy) {
        var words = List.of(copy.trim().split(" +"));
        return words.subList(0, words.size() - 1).stream();
    }

    private static Stream<String> steps(String instruction) {
        return STEPS.stream()
                .filter(it -> it.startsWith(instruction + " "))
                .map(it -> it.substring(instruction.length() + 1).trim());
    }

    private static int indexOf(String instruction) {
        var step = STEPS.stream()
                .filter(it -> it.startsWith(instruction + " "))
                .findFirst()
                .orElseThrow();
        return STEPS.indexOf(step);
    }
}
