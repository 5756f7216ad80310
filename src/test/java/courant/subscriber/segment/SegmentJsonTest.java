package courant.subscriber.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import courant.platform.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"everyone\":true}",
                "{\"newsletter\":\"weekly\"}",
                "{\"tag\":\"Members, paying\"}",
                "{\"attribute\":\"city\",\"is\":\"Ulm\"}",
                "{\"attribute\":\"age\",\"above\":\"42\"}",
                "{\"attribute\":\"since\",\"below\":\"2026-03-29\"}",
                "{\"attribute\":\"city\",\"known\":true}",
                "{\"joined\":{\"since\":\"2026-03-29\"}}",
                "{\"joined\":{\"before\":\"2026-03-29\"}}",
                "{\"joined\":{\"lastDays\":30}}",
                "{\"joinedSinceLastPost\":true}",
                "{\"got\":12}",
                "{\"language\":\"de-at\"}",
                "{\"all\":[{\"tag\":\"a\"},{\"any\":[{\"not\":{\"tag\":\"b\"}},{\"got\":7}]}]}"
            })
    void what_is_written_is_read_back_the_same(String json) throws Exception {
        assertThat(SegmentJson.write(SegmentJson.read(JSON.readTree(json))).toString())
                .isEqualTo(json);
        assertThat(JSON.writeValueAsString(JSON.readValue(json, Segment.class))).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "[]                                   | segment             | A condition is an object",
                "{}                                   | segment             | A condition is an object",
                "{\"colour\": \"red\"}                | segment.colour      | \"colour\" is no condition",
                "{\"tag\": \"a\", \"got\": 1}         | segment             | One condition at a time",
                "{\"tag\": \" \"}                     | segment.tag         | The tag is missing.",
                "{\"tag\": 7}                         | segment.tag         | This is a text.",
                "{\"all\": []}                        | segment.all         | a list of at least one",
                "{\"any\": [{\"tag\": \"a\"}, {\"got\": \"x\"}]} | segment.any[1].got | This is a whole number.",
                "{\"attribute\": \"city\"}            | segment             | Beside the attribute",
                "{\"attribute\": \"age\", \"above\": \"old\"} | segment.above | neither a number nor a day",
                "{\"attribute\": \"age\", \"like\": \"o%\"} | segment | Beside the attribute",
                "{\"joined\": {\"since\": \"May\"}}   | segment.joined      | is not a day",
                "{\"joined\": {\"lastDays\": 0}}      | segment.joined      | from 1 to 36,500",
                "{\"joinedSinceLastPost\": false}     | segment.joinedSinceLastPost | use {\"not\"",
                "{\"language\": \"Deutsch!\"}         | segment.language    | is no language tag"
            })
    void nonsense_is_answered_with_the_place_and_a_sentence(String json, String place, String words) {
        assertThatThrownBy(() -> SegmentJson.read(JSON.readTree(json)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(words)
                .extracting(it -> ((BadInput) it).field())
                .isEqualTo(place);
    }

    @Test
    void depth_and_number_of_conditions_are_bounded() {
        var deep = "{\"not\": ".repeat(7) + "{\"tag\": \"a\"}" + "}".repeat(7);
        assertThatThrownBy(() -> SegmentJson.read(JSON.readTree(deep))).hasMessageContaining("at most 6 deep");
        var wide = "{\"any\": [" + "{\"tag\": \"a\"},".repeat(60) + "{\"tag\": \"a\"}]}";
        assertThatThrownBy(() -> SegmentJson.read(JSON.readTree(wide))).hasMessageContaining("at most 50 conditions");
    }
}
