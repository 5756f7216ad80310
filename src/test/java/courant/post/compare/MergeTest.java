package courant.post.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final String BASE = "One\n\nTwo\n\nThree\n\nFour\n";

    @Test
    void what_only_one_changed_is_taken_from_it() {
        var merge = Merge.of(BASE, "One!\n\nTwo\n\nThree\n\nFour\n", "One\n\nTwo\n\nFour\n\nFive\n");
        assertThat(merge.clashes()).isEmpty();
        assertThat(merge.both()).isEqualTo("One!\n\nTwo\n\nFour\n\nFive\n");
    }

    @Test
    void what_both_changed_is_a_clash_that_keeps_both() {
        var merge = Merge.of(BASE, BASE.replace("Two", "Two of mine"), BASE.replace("Two", "Two of theirs"));
        assertThat(merge.clashes()).containsExactly(new Merge.Clash(1, "Two of mine\n", "Two of theirs\n"));
        assertThat(merge.both()).isEqualTo("One\n\nTwo of mine\n\nTwo of theirs\n\nThree\n\nFour\n");
    }

    @Test
    void the_same_change_on_both_sides_is_no_clash() {
        var both = BASE.replace("Two", "2");
        assertThat(Merge.of(BASE, both, both).clashes()).isEmpty();
        assertThat(Merge.of(BASE, both, both).both()).isEqualTo(both);
    }

    @Test
    void who_changed_nothing_takes_the_other() {
        var random = new Random(11);
        for (int i = 0; i < 200; i++) {
            var base = text(random);
            var other = text(random);
            assertThat(Merge.of(base, base, other).both()).isEqualTo(other);
            assertThat(Merge.of(base, other, base).both()).isEqualTo(other);
        }
    }

    @Test
    void no_line_that_somebody_added_is_lost() {
        var random = new Random(13);
        for (int i = 0; i < 200; i++) {
            var base = text(random);
            var merged = Merge.of(base, base + "\nmine\n", "theirs\n" + base).both();
            assertThat(merged).contains("mine").contains("theirs");
        }
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(9))
                .mapToObj(i -> "w" + random.nextInt(4) + "\n")
                .collect(Collectors.joining());
    }
}
