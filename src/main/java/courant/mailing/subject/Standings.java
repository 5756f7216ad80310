package courant.mailing.subject;

import courant.mailing.Decider;
import courant.mailing.SubjectTest;
import courant.mailing.content.Readiness;
import courant.platform.BadInput;
import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** How the subjects of a mailing do. */
@ApplicationScoped
class Standings {
    private static final String FIND = """
            select t.*, coalesce((select f.last from mailing_front f where f.mailing_id = t.mailing_id), 0) as front,
                (select m.newsletter_id from mailing m where m.id = t.mailing_id) as newsletter_id
            from subject_test t where t.mailing_id = ?
            """;

    // By the primary key: looked through as the counts are.
    private static final String MAILED = """
            select variant, count(*) as mailed, count(*) filter (where state = 'accepted') as accepted
            from delivery where mailing_id = ? and variant is not null group by variant
            """;
    private static final String WAITING =
            "select count(*) from delivery where mailing_id = ? and variant is null and state = 'queued'";

    private final DataSource database;
    private final Instance<Scores> scores;

    Standings(DataSource database, Instance<Scores> scores) {
        this.database = database;
        this.scores = scores;
    }

    private record Tried(int mailed, int accepted) {
        private static final Tried NONE = new Tried(0, 0);
    }

    /** @throws BadInput if something is to decide that nobody counts, or a subject asks for what there is not */
    void demand(long newsletter, SubjectTest test) {
        test.subjects().stream()
                .flatMap(it -> Readiness.unknownIn(it).stream())
                .findFirst()
                .ifPresent(it -> {
                    throw new BadInput("subjects", it);
                });
        obstacle(test.decide(), newsletter).ifPresent(it -> {
            throw new BadInput("decide", it);
        });
    }

    /** Why this cannot decide about mails of a newsletter now. An author always can. */
    Optional<String> obstacle(Decider decider, long newsletter) {
        var told = scores.stream()
                .filter(it -> it.decider() == decider)
                .map(it -> it.obstacle(newsletter))
                .toList();
        return told.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : told.stream().flatMap(Optional::stream).findFirst();
    }

    private Map<Integer, Integer> counted(Decider decider, long mailing) {
        return scores.stream()
                .filter(it -> it.decider() == decider)
                .flatMap(it -> it.byVariant(mailing).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum));
    }

    Optional<SubjectTest> planned(long mailing) {
        return Sql.one(database, FIND, Standings::test, mailing);
    }

    Optional<SubjectTestView> find(long mailing) {
        return Sql.one(database, FIND, row -> view(row, mailing), mailing);
    }

    private static SubjectTest test(ResultSet row) throws SQLException {
        return new SubjectTest(
                subjects(row),
                row.getInt("share"),
                Decider.typed(row.getString("decide")),
                Duration.ofMinutes(row.getInt("wait_minutes")));
    }

    private SubjectTestView view(ResultSet row, long mailing) throws SQLException {
        var tried = tried(mailing);
        var clicks = counted(Decider.CLICKS, mailing);
        var replies = counted(Decider.REPLIES, mailing);
        var decider = Decider.typed(row.getString("decide"));
        var subjects = subjects(row);
        var winner = row.getObject("winner", Integer.class);
        return new SubjectTestView(
                IntStream.range(0, subjects.size())
                        .mapToObj(it -> variant(it, subjects.get(it), tried, clicks, replies))
                        .toList(),
                row.getInt("share"),
                decider,
                Sql.instant(row, "decide_at"),
                winner,
                Sql.instant(row, "decided_at"),
                row.getString("ended"),
                winner == null ? waiting(mailing) : 0,
                winner == null ? obstacle(decider, row.getLong("newsletter_id")).orElse(null) : null);
    }

    private static SubjectTestView.Variant variant(
            int number,
            String subject,
            Map<Integer, Tried> tried,
            Map<Integer, Integer> clicks,
            Map<Integer, Integer> replies) {
        var it = tried.getOrDefault(number, Tried.NONE);
        return new SubjectTestView.Variant(
                number,
                subject,
                it.mailed,
                it.accepted,
                clicks.getOrDefault(number, 0),
                replies.getOrDefault(number, 0));
    }

    private Map<Integer, Tried> tried(long mailing) {
        return Sql.list(
                        database,
                        MAILED,
                        row -> Map.entry(
                                row.getInt("variant"), new Tried(row.getInt("mailed"), row.getInt("accepted"))),
                        mailing)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private int waiting(long mailing) {
        return Sql.one(database, WAITING, row -> row.getInt(1), mailing).orElse(0);
    }

    private static List<String> subjects(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("subjects").getArray());
    }
}
