package courant.bench.studio;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** Writes what a publication has after ten years straight into its database: subscribers, posts, what was mailed. */
public final class TenYears {
    private static final String SUBSCRIBERS = """
            insert into subscriber (email, name, locale, tags, attributes, created_at)
            select 'reader' || n || '@' || (array['gmail.com', 'outlook.com', 'yahoo.com', 'icloud.com', 'example.net'])[1 + n % 5],
                case when n % 3 > 0 then 'Reader ' || n end,
                (array['en', 'de', 'fr', 'es', 'ar'])[1 + n % 5],
                case when n % 10 = 0 then array['founder', 'local'] when n % 4 = 0 then array['local'] else '{}' end,
                case when n % 2 = 0 then jsonb_build_object('city', (array['Kiel', 'Lyon', 'Cadiz', 'York'])[1 + n % 4], 'age', 18 + n % 70) else '{}' end,
                now() - interval '10 years' * (1 - n / :subscribers::double precision)
            from generate_series(1, :subscribers) n
            """;
    private static final String SUBSCRIPTIONS = """
            insert into subscription (newsletter_id, subscriber_id, status, created_at, confirmed_at, left_at)
            select (select min(id) from newsletter), id,
                case when id % 20 = 0 then 'unsubscribed' when id % 33 = 0 then 'bounced' when id % 50 = 1 then 'pending' else 'active' end,
                created_at,
                case when id % 20 = 0 or id % 50 <> 1 then created_at end,
                case when id % 20 = 0 then least(now(), created_at + interval '1 year') end
            from subscriber
            """;
    private static final String CONSENTS = """
            insert into consent (subscriber_id, newsletter_id, email, at, act, source, wording)
            select s.id, (select min(id) from newsletter), s.email, s.created_at, act, 'form', 'Send me new posts.'
            from subscriber s, unnest(array['signed up', 'confirmed']) act
            """;
    private static final String POSTS = """
            insert into post (newsletter_id, slug, title, subtitle, body, state, created_at, updated_at, published_at)
            select (select min(id) from newsletter), 'letter-' || n, 'Letter ' || n || ' from the harbour', 'What the tide brought',
                repeat('A ship came in without lights, and *nobody* could say who had brought her. ', 120),
                case when n % 50 = 0 then 'draft' else 'published' end, written, written,
                case when n % 50 > 0 then written end
            from (select n, now() - interval '10 years' * (1 - n / :posts::double precision) as written
                from generate_series(1, :posts) n) it
            """;
    private static final String AUTHORS = """
            insert into author (slug, name) select 'writer-' || n, 'Writer ' || n from generate_series(1, 40) n
            """;
    private static final String BYLINES = """
            insert into byline (post_id, place, author_id)
            select p.id, 0, a.id from post p join author a on a.slug = 'writer-' || 1 + p.id % 40 where p.slug like 'letter-%'
            """;
    private static final String TAGS = """
            insert into tag (slug, name) select 'tag-' || n, 'Tag ' || n from generate_series(1, 200) n
            """;
    private static final String POST_TAGS = """
            insert into post_tag (post_id, place, tag_id)
            select p.id, place, t.id from post p cross join generate_series(0, 2) place
            join tag t on t.slug = 'tag-' || 1 + (p.id * 7 + place * 31) % 200 where p.slug like 'letter-%'
            """;
    private static final String SERIES = """
            with made as (insert into series (slug, name) select 'series-' || n, 'Series ' || n from generate_series(1, 20) n returning id, slug)
            update post p set series_id = made.id, series_place = p.id from made
            where p.slug like 'letter-%' and p.id % 4 = 0 and made.slug = 'series-' || 1 + p.id % 20
            """;
    private static final String MAILINGS = """
            insert into mailing (newsletter_id, post_id, title, state, due_at, local_time, zone, candidates, created_at, started_at, finished_at)
            select newsletter_id, id, title, 'sent', published_at, published_at at time zone 'UTC', 'UTC', 0,
                published_at, published_at, published_at + interval '2 minutes'
            from post where state = 'published' order by id
            """;
    /** What was sent, as far as a page asks for it, and as long as it is. */
    private static final String CONTENTS = """
            insert into mailing_content (mailing_id, blueprint)
            select m.id, jsonb_build_object('sender', jsonb_build_object('address', 'letters@example.org'),
                'postmark', jsonb_build_object('seed', md5(m.id::text)),
                'html', (select string_agg(md5(n::text || m.id), ' ') from generate_series(1, 640) n))
            from mailing m
            """;
    /** The last two went to everybody; of the earlier ones a hundred rows each are kept. */
    private static final String DELIVERIES = """
            insert into delivery (mailing_id, subscriber_id, newsletter_id, email, name, state, attempts, code, status_code, refusal, reply, relay, first_at, changed_at)
            select m.id, s.id, m.newsletter_id, s.email, s.name,
                case when s.id % 100 = 7 then 'rejected' when s.id % 500 = 3 then 'skipped' else 'accepted' end, 1,
                case when s.id % 100 = 7 then 550 else 250 end, case when s.id % 100 = 7 then '5.1.1' else '2.0.0' end,
                case when s.id % 100 = 7 then 'address' end, case when s.id % 100 = 7 then 'No such user here' else 'Ok' end,
                'relay', m.started_at, m.started_at + interval '1 minute'
            from (select *, row_number() over (order by id desc) as back from mailing) m
            join subscriber s on s.id <= case when m.back <= 2 then :subscribers else 100 end
            """;
    /** The line of each, which everybody has left. */
    private static final String FRONTS = """
            insert into mailing_front (mailing_id, passed, last)
            select mailing_id, max(id), max(id) from delivery group by mailing_id
            """;
    private static final String CANDIDATES = """
            update mailing m set candidates = (select count(*) from delivery d where d.mailing_id = m.id)
            """;

    private TenYears() {}

    /** Some three minutes for a million subscribers and a thousand posts. The newsletter must be there. */
    public static void write(Connection connection, int subscribers, int posts) throws SQLException {
        var numbers = Map.of(":subscribers", subscribers, ":posts", posts);
        for (var sql : new String[] {SUBSCRIBERS, SUBSCRIPTIONS, CONSENTS, POSTS, AUTHORS, BYLINES, TAGS, POST_TAGS, SERIES, MAILINGS, CONTENTS, DELIVERIES, FRONTS, CANDIDATES}) {
            run(connection, sql, numbers);
        }
        run(connection, "vacuum analyze", Map.of());
        run(connection, "checkpoint", Map.of());
    }

    private static void run(Connection connection, String sql, Map<String, Integer> numbers) throws SQLException {
        for (var number : numbers.entrySet()) sql = sql.replace(number.getKey(), number.getValue().toString());
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
