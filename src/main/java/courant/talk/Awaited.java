package courant.talk;

import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;

/** Takes down which readers are to hear of an answer: who wrote what is answered, and who wrote what stands at the top. */
@ApplicationScoped
class Awaited {
    private final DataSource database;

    Awaited(DataSource database) {
        this.database = database;
    }

    /** @param answered the comments that it answers; no reader hears of own words */
    void note(Comment answer, List<Long> answered) {
        Sql.update(database, """
                insert into answer_news (reader_id, comment_id)
                select distinct c.reader_id, ?::bigint from comment c
                join commenter n on n.subscriber_id = c.reader_id and n.answers
                where c.id = any (?) and c.reader_id <> ?
                on conflict do nothing
                """, answer.id, answered.toArray(Long[]::new), answer.readerId);
    }
}
