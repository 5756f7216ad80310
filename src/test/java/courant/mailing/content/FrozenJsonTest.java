package courant.mailing.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrozenJsonTest {
    private static final String BY_AN_OLDER_VERSION = """
            {"sender": {"name": "Ada", "address": "ada@example.org", "replyTo": null}, "subject": "Hello",
            "html": "<p>Hello", "text": "Hello", "language": "en", "listName": "Letters",
            "listHome": "https://example.org/", "archivedAt": "https://example.org/p/hello",
            "postmark": {"listId": "letters.example.org", "feedbackId": "1:letters:post:courant",
            "date": "2026-03-01T07:30:00Z", "seed": "seed"}}
            """;

    @Test
    void what_an_older_version_froze_is_read_and_goes_out_as_it_would_have() {
        var postmark = FrozenJson.read(BY_AN_OLDER_VERSION).postmark();
        assertThat(postmark.signedBy()).isEmpty();
        assertThat(postmark.contact()).isEmpty();
        assertThat(postmark.leaving()).isEmpty();
    }

    @Test
    void what_is_frozen_is_read_as_it_was() {
        var blueprint = FrozenJson.read(BY_AN_OLDER_VERSION);
        assertThat(FrozenJson.read(FrozenJson.write(blueprint))).isEqualTo(blueprint);
    }
}
