package courant.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void what_others_typed_is_no_formula_and_breaks_no_line() {
        var csv = Csv.of("site", "joined").row("=cmd()", -3).row("a, \"b\"\nc", null);
        assertThat(csv.toString()).isEqualTo("\uFEFFsite,joined\r\n'=cmd(),-3\r\n\"a, \"\"b\"\"\nc\",\r\n");
    }
}
