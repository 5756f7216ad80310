package courant.talk.answer;

import courant.platform.Site;
import courant.platform.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Tells readers who want it of answers that everybody can read, in one letter each quarter of an hour at most, each answer once.
 * Who rests, has left the newsletter or is blocked hears nothing. Of several nodes one takes the turn: by the row in commenter.
 */
@ApplicationScoped
public class AnswerNews {
    private static final Logger LOG = Logger.getLogger(AnswerNews.class);
    private static final int READERS = 500;
    private static final int ANSWERS = 100;

    /** answer_news holds what nobody was told of yet; all else by primary keys. */
    private static final String READY = """
            from answer_news a
            join comment c on c.id = a.comment_id and c.state = 'shown'
            join commenter w on w.subscriber_id = c.reader_id and w.blocked_at is null
            join post p on p.id = c.post_id and p.state = 'published'
            join commenter n on n.subscriber_id = a.reader_id and n.answers and n.blocked_at is null
            join subscriber s on s.id = a.reader_id and coalesce(s.paused_until <= now(), true)
            join subscription t on t.newsletter_id = p.newsletter_id and t.subscriber_id = s.id and t.status = 'active'
            left join talk_rules r on r.newsletter_id = p.newsletter_id
            where coalesce(r.open, true) and not exists (select from quiet_post q where q.post_id = p.id)
                and not exists (select from suppression x where x.email = lower(s.email))
            """;

    private final DataSource database;
    private final AnswerMails mails;
    private final Site site;

    AnswerNews(DataSource database, AnswerMails mails, Site site) {
        this.database = database;
        this.mails = mails;
        this.site = site;
    }

    /** Whoever is due is told. */
    public void tell() {
        for (var reader : due()) {
            try {
                QuarkusTransaction.requiringNew().run(() -> tell(reader));
            } catch (RuntimeException fault) {
                LOG.errorf(fault, "Subscriber %d could not be told of answers; tried again", reader);
            }
        }
        forget();
    }

    private List<Long> due() {
        return Sql.list(
                database,
                "select distinct a.reader_id " + READY
                        + " and coalesce(n.answers_at <= now() - interval '15 minutes', true) limit ?",
                row -> row.getLong(1),
                READERS);
    }

    private void tell(long reader) {
        if (!isMyTurn(reader)) return;
        var answers = take(reader);
        if (!answers.isEmpty()) mails.write(reader, answers);
    }

    private boolean isMyTurn(long reader) {
        return Sql.update(database, """
                        update commenter set answers_at = now()
                        where subscriber_id = ? and coalesce(answers_at <= now() - interval '15 minutes', true)
                        """, reader) > 0;
    }

    private List<Answer> take(long reader) {
        return Sql.list(database, """
                with ready as (
                    select a.comment_id\s""" + READY + """
                    and a.reader_id = ? order by a.comment_id limit ? for update of a skip locked),
                told as (
                    delete from answer_news d using ready y where d.reader_id = ? and d.comment_id = y.comment_id
                    returning d.comment_id)
                select c.id, n.name, p.title, p.slug, p.newsletter_id, left(c.body, 300) as text
                from told t join comment c on c.id = t.comment_id join post p on p.id = c.post_id
                join commenter n on n.subscriber_id = c.reader_id order by c.id
                """, row -> Answer.read(row, site), reader, ANSWERS, reader);
    }

    /** What nobody could be told of in a month. */
    private void forget() {
        Sql.update(database, """
                delete from answer_news a using comment c
                where c.id = a.comment_id and c.created_at < now() - interval '30 days'
                """);
    }
}
