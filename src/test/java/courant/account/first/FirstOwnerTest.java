package courant.account.first;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import courant.account.Account;
import courant.account.Authors;
import courant.account.Role;
import courant.newsletter.Newsletter;
import courant.platform.CannotStart;
import courant.platform.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FirstOwnerTest {
    @Inject
    FirstOwner first;

    @Inject
    DataSource database;

    @Inject
    Event<OwnerArrived> arrived;

    @Inject
    Clock clock;

    @Test
    void the_first_start_opened_the_owners_account_newsletter_and_token() {
        var owner = QuarkusTransaction.requiringNew()
                .call(() -> Account.byEmail(Authors.OWNER).orElseThrow());
        assertThat(owner.role).isEqualTo(Role.OWNER);
        assertThat(owner.hasPassword()).isTrue();
        var newsletter =
                QuarkusTransaction.requiringNew().call(() -> Newsletter.first().orElseThrow());
        assertThat(newsletter.name).isEqualTo("My newsletter");
        assertThat(newsletter.senderEmail).isEqualTo(Authors.OWNER);
        Authors.api().get("/api/v1/test-notes").then().statusCode(200);
    }

    @Test
    void later_starts_and_other_nodes_open_nothing_more() throws Exception {
        var before = rows();
        try (var nodes = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> start = () -> {
                first.atStart(new StartupEvent());
                return true;
            };
            for (var node :
                    nodes.invokeAll(Stream.generate(() -> start).limit(8).toList())) node.get();
        }
        assertThat(rows()).isEqualTo(before);
        assertThat(first.awaited()).isFalse();
    }

    @Test
    void a_tooShorttoken_keeps_the_program_from_starting() {
        var tooShort = new FirstOwner(new OwnerConfigOf(), () -> Optional.of("short"), database, arrived, clock);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> tooShort.create("short@example.org", "Short", Optional.empty())))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("COURANT_API_TOKEN is too short");
    }

    private String rows() {
        return Sql.one(
                        database,
                        "select (select count(*) from account where role = 'owner' and email = ?) || ' '"
                                + " || (select count(*) from newsletter where slug = 'newsletter')",
                        row -> row.getString(1),
                        Authors.OWNER)
                .orElseThrow();
    }

    private record OwnerConfigOf() implements OwnerConfig {
        @Override
        public Optional<String> email() {
            return Optional.empty();
        }

        @Override
        public Optional<String> password() {
            return Optional.empty();
        }
    }
}
