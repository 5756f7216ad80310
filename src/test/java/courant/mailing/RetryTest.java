package courant.mailing;

import static courant.account.Authors.api;
import static org.assertj.core.api.Assertions.assertThat;

import courant.platform.inbox.Inbox;
import courant.platform.sql.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RetryTest extends OwnPost {
    @Inject
    Inbox inbox;

    @Test
    void exactly_the_rejected_or_exactly_the_uncertain_are_sent_again() {
        var domain = readers.of(post.newsletter.id, 6);
        var mailing = sent();
        become(mailing, "rejected", "r1@" + domain);
        become(mailing, "rejected", "r2@" + domain);
        become(mailing, "uncertain", "r3@" + domain);
        become(mailing, "skipped", "r4@" + domain);

        assertThat(retry(mailing, "rejected")).isEqualTo(2);
        untilState(mailing, "sent");
        assertThat(view(mailing).getMap("counts"))
                .containsAllEntriesOf(Map.of("accepted", 4, "rejected", 0, "uncertain", 1, "skipped", 1));
        assertThat(copies(domain)).containsExactly(2, 2, 1, 1, 1, 1);

        assertThat(retry(mailing, "uncertain")).isEqualTo(1);
        untilState(mailing, "sent");
        assertThat(view(mailing).getMap("counts"))
                .containsAllEntriesOf(Map.of("accepted", 5, "rejected", 0, "uncertain", 0, "skipped", 1));
        assertThat(copies(domain)).containsExactly(2, 2, 2, 1, 1, 1);
    }

    @Test
    void fifty_retries_at_once_send_each_once_more() throws Exception {
        var domain = readers.of(post.newsletter.id, 3);
        var mailing = sent();
        become(mailing, "rejected", "r1@" + domain);
        become(mailing, "rejected", "r2@" + domain);
        assertThat(atOnce(() -> retry(mailing, "rejected")).stream()
                        .mapToInt(it -> it)
                        .sum())
                .isEqualTo(2);
        untilState(mailing, "sent");
        assertThat(copies(domain)).containsExactly(2, 2, 1);
    }

    @Test
    void fifty_resumptions_at_once_send_it_once() throws Exception {
        var domain = readers.of(post.newsletter.id, 5);
        var mailing = schedule(Map.of("at", "2033-03-27T09:00"));
        Sql.update(database, "update mailing set due_at = now() - interval '25 hours' where id = ?", mailing);
        untilState(mailing, "held");
        // what comes after it has gone out is told so
        assertThat(atOnce(() ->
                        api().delete("/api/v1/mailings/" + mailing + "/pause").statusCode()))
                .contains(202)
                .isSubsetOf(202, 409);
        untilState(mailing, "sent");
        assertThat(copies(domain)).containsExactly(1, 1, 1, 1, 1);
    }

    private long sent() {
        var mailing = schedule(Map.of("at", "now"));
        untilState(mailing, "sent");
        return mailing;
    }

    private int retry(long mailing, String of) {
        return api().contentType(ContentType.JSON)
                .body(Map.of("of", of))
                .post("/api/v1/mailings/" + mailing + "/retries")
                .then()
                .statusCode(202)
                .extract()
                .path("retried");
    }

    private void become(long mailing, String state, String address) {
        Sql.update(
                database, "update delivery set state = ? where mailing_id = ? and email = ?", state, mailing, address);
    }

    /** How many mails lie in the inbox for the first reader, the second and so on. */
    private List<Integer> copies(String domain) {
        var all = inbox.newest("@" + domain, Long.MAX_VALUE, 100);
        var readers = (int) all.stream().map(it -> it.recipient()).distinct().count();
        return IntStream.rangeClosed(1, readers)
                .mapToObj(n -> (int) all.stream()
                        .filter(it -> it.recipient().equals("r" + n + "@" + domain))
                        .count())
                .toList();
    }

    private static List<Integer> atOnce(Callable<Integer> deed) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(Collections.nCopies(50, deed))) answers.add(answer.get());
            return answers;
        }
    }
}
