package courant.talk.desk;

import courant.account.Account;
import courant.mail.Letter;
import courant.mail.Sender;
import courant.mail.SystemMail;
import courant.mail.design.Paper;
import courant.mail.design.Rendition;
import courant.newsletter.Newsletter;
import courant.platform.Site;
import courant.platform.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Mails authors what readers said under their posts, in one letter each quarter of an hour at most. Of several nodes one takes
 * the turn: by the row in talk_told.
 */
@ApplicationScoped
public class CommentNews {
    private static final String LANGUAGE = "en";
    private static final int SHOWN = 10;
    private static final int MOST = 500;
    private final DataSource database;
    private final Event<Letter> letters;
    private final Site site;
    private final Clock clock;

    CommentNews(DataSource database, Event<Letter> letters, Site site, Clock clock) {
        this.database = database;
        this.letters = letters;
        this.site = site;
        this.clock = clock;
    }

    /** A comment in the letter, cut where it is long. */
    public record News(String name, String title, String text, boolean held) {}

    @CheckedTemplate(basePath = "talk")
    record NewsMail(Paper paper, List<News> news, int more, boolean held, String link) implements TemplateInstance {}

    /** Whoever is due is told. */
    public void tell() {
        for (var account : due()) QuarkusTransaction.requiringNew().run(() -> of(account));
    }

    /** Accounts under whose posts something was said, and who were not written to just now. Index: comment_untold. */
    private List<Long> due() {
        return Sql.list(database, """
                select distinct p.created_by from comment c join post p on p.id = c.post_id
                where c.told_at is null and p.created_by is not null and not exists (
                    select 1 from talk_told t where t.account_id = p.created_by and t.at > now() - interval '15 minutes')
                """, row -> row.getLong(1));
    }

    private void of(long account) {
        if (!isMyTurn(account)) return;
        var news = take(account);
        if (news.isEmpty()) return;
        Account.byId(account).ifPresent(it -> write(it, news));
    }

    private boolean isMyTurn(long account) {
        return Sql.update(database, """
                        insert into talk_told (account_id, at) values (?, now())
                        on conflict (account_id) do update set at = now()
                        where talk_told.at <= now() - interval '15 minutes'
                        """, account) > 0;
    }

    /** All untold ones count as told; own words, those that are gone and those of newsletters without such mails are left out. */
    private List<News> take(long account) {
        return Sql.list(
                database,
                """
                with untold as (
                    select c.id from comment c join post p on p.id = c.post_id
                    where c.told_at is null and p.created_by = ? order by c.id limit ? for update of c skip locked),
                told as (
                    update comment c set told_at = now() from untold u where c.id = u.id returning c.*)
                select n.name, p.title, left(t.body, 300) as text, t.state = 'held' as held
                from told t join post p on p.id = t.post_id
                join commenter n on n.subscriber_id = t.reader_id and n.blocked_at is null
                join subscriber s on s.id = t.reader_id
                join account a on a.id = p.created_by and lower(a.email) <> lower(s.email)
                left join talk_rules r on r.newsletter_id = p.newsletter_id
                where t.state in ('held', 'shown') and coalesce(r.mails, true) order by t.id
                """,
                row -> new News(
                        row.getString("name"), row.getString("title"), row.getString("text"), row.getBoolean("held")),
                account,
                MOST);
    }

    private void write(Account to, List<News> news) {
        Newsletter.first().ifPresent(it -> {
            var shown = news.subList(0, Math.min(news.size(), SHOWN));
            var held = news.stream().anyMatch(News::held);
            var link = site.at("/studio/comments").toString();
            var mail = new NewsMail(paper(it), shown, news.size() - shown.size(), held, link);
            var from = new Sender(it.senderName, it.senderEmail, Optional.ofNullable(it.replyTo));
            letters.fire(
                    new SystemMail("comments", from, to.email, to.name, subject(news), Rendition.of(mail), LANGUAGE)
                            .letter(clock.instant()));
        });
    }

    private static String subject(List<News> news) {
        var first = news.getFirst();
        return news.size() == 1
                ? first.name() + " commented on “" + first.title() + "”"
                : news.size() + " new comments";
    }

    private Paper paper(Newsletter newsletter) {
        return Paper.of(
                newsletter.name,
                site.base(),
                LANGUAGE,
                newsletter.accent,
                Objects.requireNonNullElse(newsletter.postalAddress, ""));
    }
}
