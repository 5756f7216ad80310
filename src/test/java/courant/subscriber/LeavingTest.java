package courant.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import courant.platform.sql.Sql;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LeavingTest {
    @Inject
    Leaving leaving;

    @Inject
    DataSource database;

    @Test
    void the_link_holds_ids_alone_and_gives_them_back() {
        var link = leaving.link(7, 42);
        assertThat(link.getPath()).startsWith("/unsubscribe/");
        assertThat(leaving.read(link.getPath().substring("/unsubscribe/".length())))
                .hasValue(new Subscription.Key(7, 42));
    }

    @Test
    @TestTransaction
    void a_reader_leaves_once_and_may_come_back() {
        var slug = UUID.randomUUID().toString();
        Sql.update(
                database,
                "insert into newsletter (slug, name, sender_name, sender_email) values (?, 'N', 'N', 'n@example.org')",
                slug);
        var newsletter = Sql.one(database, "select id from newsletter where slug = ?", row -> row.getLong(1), slug)
                .orElseThrow();
        var now = Instant.now();
        var reader = Subscriber.knownOrNew(slug + "@Example.org", now);
        reader.tags = java.util.List.of("a", "b");
        reader.attributes = java.util.Map.of("city", "Ulm", "age", 3);
        assertThat(Subscriber.knownOrNew(slug.toUpperCase() + "@example.org", now))
                .isSameAs(reader);
        var subscription = Subscription.knownOrNew(newsletter, reader, now);
        assertThat(subscription.add(now)).isTrue();
        var key = new Subscription.Key(newsletter, reader.id());

        leaving.leave(
                key,
                new Evidence(
                        "page",
                        java.util.Optional.of(java.net.InetAddress.ofLiteral("::1")),
                        java.util.Optional.empty(),
                        ""));
        leaving.leave(key, Evidence.of("page"));
        assertThat(subscription.status).isEqualTo(Standing.UNSUBSCRIBED);
        assertThat(leaving.undo(key, Evidence.of("page"))).isTrue();
        Subscriber.flush();
        Subscriber.getEntityManager().clear();
        assertThat(Consent.of(reader.id())).extracting(it -> it.act).containsExactly(Act.LEFT, Act.CAME_BACK);
        assertThat(Subscriber.byId(reader.id()).orElseThrow().attributes).containsEntry("age", 3);
        assertThat(Subscription.of(newsletter, reader.id()).orElseThrow().status)
                .isEqualTo(Standing.ACTIVE);
    }
}
