package courant.sender.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrameTest {

    @Test
    void what_was_written_is_read() {
        assertThat(read(file("one", "two", "three"))).containsExactly("one", "two", "three");
        assertThat(read(new byte[0])).isEmpty();
    }

    @Test
    void a_torn_end_is_passed_over_wherever_it_was_torn() {
        var file = file("one", "two", "three");
        var whole = file("one", "two").length;
        IntStream.range(whole, file.length)
                .forEach(end -> assertThat(read(Arrays.copyOf(file, end))).containsExactly("one", "two"));
    }

    @Test
    void zeros_that_a_power_cut_left_are_no_records() {
        var file = file("one", "two");
        assertThat(read(Arrays.copyOf(file, file.length + 10_000))).containsExactly("one", "two");
    }

    @Test
    void a_flipped_bit_costs_one_record_and_none_after_it() {
        var file = file("one", "two", "three");
        var second = file("one").length;
        for (var bit = 0; bit < (Frame.HEAD + 3) * 8; bit++) {
            var flipped = file.clone();
            flipped[second + bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(read(flipped)).as("bit %d", bit).containsExactly("one", "three");
        }
    }

    private static List<String> read(byte[] file) {
        return Frame.in(file).stream().map(it -> new String(it, UTF_8)).toList();
    }

    private static byte[] file(String... records) {
        var file = new ByteArrayOutputStream();
        for (var record : records) file.writeBytes(Frame.around(record.getBytes(UTF_8)));
        return file.toByteArray();
    }
}
