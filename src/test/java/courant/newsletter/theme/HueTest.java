package courant.newsletter.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HueTest {

    @Test
    void every_colour_survives_the_way_there_and_back() {
        for (var colour = 0; colour < 1 << 24; colour += 4_099) {
            var channels = new int[] {colour >> 16 & 255, colour >> 8 & 255, colour & 255};
            assertThat(Hue.of(channels).channels()).containsExactly(channels);
        }
    }
}
