package courant.platform.web.kept;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZippedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "x-gzip",
                "GZIP",
                "deflate, gzip;q=0.5",
                "br , gzip ; q=1.0",
                "*",
                "br;q=1, *;q=0.1",
                "gzip, *;q=0"
            })
    void gzip_is_taken_where_it_is_named_or_meant(String accepted) {
        assertThat(Zipped.isTaken(accepted)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "br", "gzip;q=0", "gzip; q=0.000", "*;q=0", "gzip;q=0, *", "gzipped", ",;"})
    void and_not_where_it_is_refused_or_unknown(String accepted) {
        assertThat(Zipped.isTaken(accepted)).isFalse();
        assertThat(Zipped.isTaken(null)).isFalse();
    }
}
