package courant.sender;

import courant.mail.Blueprint;
import courant.mail.Postmark;
import courant.mailing.content.FrozenJson;
import courant.mailing.progress.Counts;
import courant.mailing.progress.Tally;
import courant.platform.sql.Sql;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Test data: a frozen mailing to made-up subscribers at a domain of its own. */
public final class SentMailing {
    public final String domain = "m" + UUID.randomUUID().toString().replace("-", "") + ".example";
    public final long newsletter;
    public final long id;
    private final DataSource database;

    /** In state {@code sending}, with so many subscribers. */
    public SentMailing(DataSource database, int subscribers, String text) {
        this.database = database;
        newsletter = key(
                "insert into newsletter (slug, name, sender_name, sender_email) values (?, 'Test', 'Test', 'news@example.org') returning id",
                domain.replace('.', '-'));
        var post = key(
                "insert into post (newsletter_id, slug, title, body) values (?, ?, 'A post', 'Words') returning id",
                newsletter,
                domain.replace('.', '-'));
        id = key("""
                insert into mailing (newsletter_id, post_id, title, state, due_at, local_time, zone, candidates, started_at)
                values (?, ?, 'A post', 'paused', now(), now(), 'UTC', ?, now()) returning id
                """, newsletter, post, subscribers);
        Sql.update(
                database,
                "insert into mailing_content (mailing_id, blueprint) values (?, ?::jsonb)",
                id,
                FrozenJson.write(blueprint(text)));
        Sql.update(
                database,
                "insert into subscriber (email, name) select 'reader' || n || '@' || ?, 'Reader ' || n from generate_series(1, ?) n",
                domain,
                subscribers);
        Sql.update(database, """
                insert into subscription (newsletter_id, subscriber_id, status)
                select ?, id, 'active' from subscriber where email like '%@' || ?
                """, newsletter, domain);
        Sql.update(database, """
                with prepared as (
                    insert into delivery (mailing_id, subscriber_id, newsletter_id, email, name)
                    select ?, id, ?, email, name from subscriber where email like '%@' || ? order by id
                    returning id)
                insert into mailing_front (mailing_id, passed, last) select ?, min(id) - 1, max(id) from prepared
                """, id, newsletter, domain, id);
        Sql.update(database, "update mailing set state = 'sending' where id = ?", id);
    }

    /** What rows say that a node holds, it took up. */
    public void noteClaims() {
        Sql.update(database, """
                insert into claim (node_id, mailing_id, deliveries)
                select node_id, mailing_id, array_agg(id) from delivery where mailing_id = ? and node_id is not null
                group by node_id, mailing_id
                """, id);
    }

    public String address(int number) {
        return "reader" + number + "@" + domain;
    }

    public String state() {
        return word("select state from mailing where id = ?", id);
    }

    public boolean isSent() {
        return state().equals("sent");
    }

    public Counts counts() {
        return new Tally(database).countNow(id);
    }

    public String word(String sql, Object... values) {
        return Sql.one(
                        database,
                        sql,
                        row -> Optional.ofNullable(row.getString(1)).orElse(""),
                        values)
                .orElseThrow();
    }

    public String of(int number, String column) {
        return word("select " + column + " from delivery where mailing_id = ? and email = ?", id, address(number));
    }

    public void update(String sql, Object... values) {
        Sql.update(database, sql, values);
    }

    private long key(String sql, Object... values) {
        return Sql.one(database, sql, row -> row.getLong(1), values).orElseThrow();
    }

    private static Blueprint blueprint(String text) {
        return new Blueprint(
                new courant.mail.Sender("Test", "news@example.org"),
                "A post",
                "<p>" + text + "</p>",
                text,
                "en",
                "Test",
                URI.create("http://localhost/"),
                URI.create("http://localhost/p/a-post"),
                new Postmark(
                        "test.example.org",
                        "1:test:post:courant",
                        Instant.EPOCH,
                        UUID.randomUUID().toString().replace("-", "")));
    }
}
