package courant.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageIdsTest {

    @Test
    void a_signed_id_names_its_delivery_and_tells_nobody_the_next_one() {
        var id = MessageIds.signed(5, 7_000_000_000L, "key", "example.org");
        assertThat(id)
                .matches("[0-9a-z.]{10,60}@example\\.org")
                .isEqualTo(MessageIds.signed(5, 7_000_000_000L, "key", "example.org"));
        assertThat(MessageIds.read(id)).contains(new MessageIds.Named(5, 7_000_000_000L));
        assertThat(MessageIds.signed(5, 7_000_000_001L, "key", "example.org").split("\\.", 3)[2])
                .isNotEqualTo(id.split("\\.", 3)[2]);
        assertThat(MessageIds.signed(5, 7_000_000_000L, "other", "example.org")).isNotEqualTo(id);
    }

    @Test
    void what_is_no_id_of_ours_names_nothing() {
        for (var id :
                new String[] {"", "a", "a@b", "1.2@example.org", "1.2.@x", "-1.2.3@x", "zzzzzzzzzzzzz.1.a@x", "1.2.A@x"
                }) {
            assertThat(MessageIds.read(id)).as(id).isEmpty();
        }
    }
}
