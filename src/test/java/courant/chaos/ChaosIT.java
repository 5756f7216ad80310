package courant.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import courant.chaos.stage.Scale;
import courant.chaos.trial.Essence;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The strongest lines of {@link Chaos}, in every test run. */
class ChaosIT {
    @Test
    void the_strongest_bounds_hold() throws Exception {
        assertThat(new Matrix(Scale.SHORT, List.of(new Essence())).run(1)).isEmpty();
    }
}
