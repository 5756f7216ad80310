package courant.talk.like;

import static java.nio.charset.StandardCharsets.UTF_8;

import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.sql.DataSource;

/** One for each reader who is signed in; of all others one a day for each network, which nobody can find out afterwards. */
@ApplicationScoped
public class Likes {
    private static final String TODAY = "(now() at time zone 'UTC')::date";
    /** How many like the post {@code p}, in SQL. */
    public static final String OF_POST = """
            coalesce((select likes from like_count l where l.post_id = p.id), 0)
                + (select count(*) from reader_like r where r.post_id = p.id)""";

    private final SecureRandom random = new SecureRandom();
    private final DataSource database;

    Likes(DataSource database) {
        this.database = database;
    }

    /** True if it counts. */
    @Transactional
    public boolean add(long postId, Optional<Long> reader, String address) {
        return reader.map(it -> ofReader(postId, it)).orElseGet(() -> ofNetwork(postId, address));
    }

    @Transactional
    public void takeBack(long postId, long reader) {
        Sql.update(database, "delete from reader_like where post_id = ? and subscriber_id = ?", postId, reader);
    }

    public boolean has(long postId, long reader) {
        return Sql.one(
                        database,
                        "select 1 from reader_like where post_id = ? and subscriber_id = ?",
                        row -> true,
                        postId,
                        reader)
                .isPresent();
    }

    /** Yesterday's salts, and with them the marks. */
    void forget() {
        Sql.update(database, "delete from like_salt where day < " + TODAY);
    }

    private boolean ofReader(long postId, long reader) {
        return Sql.update(
                        database,
                        "insert into reader_like (post_id, subscriber_id) values (?, ?) on conflict do nothing",
                        postId,
                        reader)
                > 0;
    }

    private boolean ofNetwork(long postId, String address) {
        var marked = Sql.update(
                database,
                "insert into like_mark (day, post_id, mark) values (" + TODAY + ", ?, ?) on conflict do nothing",
                postId,
                mark(postId, address));
        if (marked == 0) return false;
        Sql.update(database, """
                insert into like_count (post_id, likes) values (?, 1)
                on conflict (post_id) do update set likes = like_count.likes + 1
                """, postId);
        return true;
    }

    private byte[] mark(long postId, String address) {
        var salt = new byte[32];
        random.nextBytes(salt);
        Sql.update(
                database, "insert into like_salt (day, salt) values (" + TODAY + ", ?) on conflict do nothing", (Object)
                        salt);
        var kept = Sql.one(database, "select salt from like_salt where day = " + TODAY, row -> row.getBytes(1))
                .orElse(salt);
        return hash(kept, ByteBuffer.allocate(Long.BYTES).putLong(postId).array(), address.getBytes(UTF_8));
    }

    private static byte[] hash(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) digest.update(part);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
