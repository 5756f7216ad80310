package courant.roles;

import courant.account.Account;
import courant.account.ApiToken;
import courant.account.Role;
import courant.account.Sessions;
import courant.newsletter.Newsletter;
import courant.platform.sql.Sql;
import courant.post.Post;
import courant.post.PostForm;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Somebody who comes to the door.
 *
 * @param role empty for a stranger
 * @param header the name and value of what is shown
 * @param post one that this person wrote; 0 for a stranger
 * @param mailing of that post
 */
record Person(String name, String role, String[] header, long post, long mailing) {
    static final Person STRANGER = new Person("a stranger", "", new String[0], 0, 0);

    boolean isProgram() {
        return header.length > 0 && header[0].equals("Authorization");
    }

    boolean isEditor() {
        return role.equals("editor") || role.equals("owner");
    }

    static Person browser(Role role, DataSource database) {
        var writer = open(role);
        var cookie = "courant_session=" + new Sessions(database).open(writer.id, "a test");
        return person("a browser of the " + role.word(), writer, database, "Cookie", cookie);
    }

    static Person program(Role role, DataSource database) {
        var writer = open(role);
        var token = QuarkusTransaction.requiringNew().call(() -> ApiToken.make(writer, "for a test", Instant.now()));
        return person("a token of the " + role.word(), writer, database, "Authorization", "Bearer " + token);
    }

    private static Person person(String name, Account writer, DataSource database, String... header) {
        var post = post(writer);
        return new Person(name, writer.role.word(), header, post, mailing(database, post));
    }

    private static Account open(Role role) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Account.open(UUID.randomUUID() + "@example.org", "Test", role, Instant.now()));
    }

    private static long post(Account writer) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Post.draft(
                                Newsletter.first().orElseThrow(),
                                new PostForm("Of " + UUID.randomUUID(), "", "Text"),
                                writer.id,
                                Instant.now())
                        .id);
    }

    /** Cancelled, so that nothing is sent and the post is a draft still. */
    private static long mailing(DataSource database, long post) {
        return Sql.one(database, """
                        insert into mailing (newsletter_id, post_id, title, state, due_at, local_time, zone, finished_at)
                        select newsletter_id, id, title, 'cancelled', now(), now()::timestamp, 'UTC', now()
                        from post where id = ? returning id
                        """, row -> row.getLong(1), post).orElseThrow();
    }
}
