package courant.mailing.progress;

import courant.platform.sql.Sql;
import java.util.List;
import javax.sql.DataSource;

/** A post that was mailed, to choose it by its title. */
public record MailedPost(long id, String title) {

    /** The last ones, each once. */
    public static List<MailedPost> latest(int limit, DataSource database) {
        return Sql.list(database, """
                select post_id, title from (
                    select distinct on (post_id) post_id, title, started_at from mailing
                    where started_at is not null order by post_id, id desc) it
                order by started_at desc limit ?
                """, row -> new MailedPost(row.getLong(1), row.getString(2)), limit);
    }
}
