package courant.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import courant.chaos.stage.Scale;
import courant.chaos.trial.*;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code make chaos}: the packaged program among everything that can go wrong. */
class Chaos {
    @Test
    void every_bound_holds() throws Exception {
        var matrix = new Matrix(
                Scale.FULL,
                List.of(
                        new Kills(),
                        new Stops(),
                        new Freezes(),
                        new DatabaseOutages(),
                        new LostAnswers(),
                        new FullDisks(),
                        new RelayAnswers(),
                        new RelayFailures(),
                        new RelayOddities(),
                        new BadCertificates(),
                        new Leavers(),
                        new Authors(),
                        new Nodes(),
                        new Clocks()));
        var broken = matrix.run(Integer.getInteger("chaos.lanes", 2));
        matrix.write(Path.of("target/chaos.md"));
        assertThat(broken).isEmpty();
    }
}
