package courant.mailing.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import courant.mailing.content.ReturnPath.Returned;
import courant.platform.CannotStart;
import courant.platform.MailTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReturnPathTest {
    @Inject
    MailTokens tokens;

    @Test
    void without_an_address_for_bounces_they_go_to_the_sender() {
        var plain = path(Optional.empty());
        assertThat(plain.ofDelivery(1, 2, "ada@example.org")).isEqualTo("ada@example.org");
        assertThat(plain.ofLetter(1, "ada@example.org")).isEqualTo("ada@example.org");
        assertThat(plain.read("ada@example.org")).isEmpty();
    }

    @Test
    void a_bounce_says_which_mail_it_is_about() {
        var path = path(Optional.of("Bounce@example.org"));
        var delivery = path.ofDelivery(5, 71_234_567, "ada@example.org");
        assertThat(delivery).matches("Bounce\\+[a-z0-9-]+@example\\.org");
        assertThat(path.read(delivery)).hasValue(new Returned.Delivery(5, 71_234_567));
        assertThat(path.read(delivery.toUpperCase(Locale.ROOT))).hasValue(new Returned.Delivery(5, 71_234_567));
        assertThat(path.read(path.ofLetter(9, "ada@example.org"))).hasValue(new Returned.Letter(9));
    }

    @Test
    void an_address_that_was_made_up_or_changed_is_about_nothing() {
        var path = path(Optional.of("bounce@example.org"));
        var delivery = path.ofDelivery(5, 7, "ada@example.org");
        assertThat(path.read(delivery.replace("+5-", "+6-"))).isEmpty();
        assertThat(path.read(delivery.replace("example.org", "example.net"))).isEmpty();
        assertThat(path.read("bounce@example.org")).isEmpty();
        assertThat(path.read("bounce+@example.org")).isEmpty();
        assertThat(path.read("")).isEmpty();
    }

    @Test
    void the_longest_token_fits_before_the_at_sign() {
        var path = path(Optional.of("b".repeat(19) + "@example.org"));
        var longest = path.ofDelivery(Long.MAX_VALUE, Long.MAX_VALUE, "");
        assertThat(longest.substring(0, longest.indexOf('@'))).hasSize(64);
        assertThatThrownBy(() -> path(Optional.of("b".repeat(20) + "@example.org")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("19 characters");
        assertThatThrownBy(() -> path(Optional.of("nobody")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("COURANT_MAIL_BOUNCE_ADDRESS");
    }

    private ReturnPath path(Optional<String> address) {
        return new ReturnPath(
                new MailConfig() {
                    @Override
                    public Optional<String> bounceAddress() {
                        return address;
                    }

                    @Override
                    public Optional<String> unsubscribeAddress() {
                        return Optional.empty();
                    }
                },
                tokens);
    }
}
