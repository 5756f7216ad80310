package courant.chaos.trial;

import courant.chaos.relay.Script;
import courant.chaos.stage.Bound;
import courant.chaos.stage.Count;
import courant.chaos.stage.Courant;
import courant.chaos.stage.Ground;
import courant.chaos.stage.Report;
import courant.chaos.stage.Result;
import courant.chaos.stage.Stage;
import courant.chaos.stage.Unit;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** Readers leave while their mail is on its way. */
public final class Leavers implements Unit {
    private static final long TWO_SECONDS = 2_000_000_000L;
    private static final Pattern LINK = Pattern.compile("List-Unsubscribe: <[^>]*(/unsubscribe/[^>]+)>");
    private static final Pattern TO = Pattern.compile("(?m)^To: .*?([^\\s<>]+@[^\\s<>]+)");

    @Override
    public String title() {
        return "Readers leave during a send";
    }

    @Override
    public void run(Ground ground, Report report) {
        during(ground, report);
    }

    static void during(Ground ground, Report report) {
        var leavers = ground.scale().readers() / 20;
        report.line(
                leavers + " readers unsubscribe while the mailing goes out",
                new Bound(0, 0, 0, "0 lost, 0 doubled; nobody who left more than 2 s before gets it"),
                () -> during(ground, leavers));
    }

    private static Result during(Ground ground, int leavers) throws Exception {
        try (var stage = ground.stage(leavers * 5)) {
            var node = stage.patient().node();
            stage.relay().keepsMessages();
            node.awaitSent(node.mail());
            var links = links(stage, ground.random(), leavers);
            stage.relay().follows(Script.thinking(Duration.ofMillis(20)));
            var begun = System.nanoTime();
            var mailing = node.mail();
            Waits.untilTaken(stage, stage.readers() + 1);
            var left = leave(node, links);
            node.awaitSent(mailing);
            return told(stage, stage.count(node, mailing), mailing, left, begun);
        }
    }

    /** As they stand in the first mailing's mails: link by address. */
    private static Map<String, String> links(Stage stage, Random random, int many) {
        var messages = new ArrayList<>(stage.relay().messages().values());
        Collections.shuffle(messages, random);
        var links = new ConcurrentHashMap<String, String>();
        for (var message : messages.subList(0, many)) links.put(first(TO, message), first(LINK, message));
        return links;
    }

    private static String first(Pattern pattern, String message) {
        var found = pattern.matcher(message.replace("\n ", " "));
        if (!found.find()) throw new AssertionError("nothing like " + pattern + " in: " + message);
        return found.group(1);
    }

    /** When each was told that they are out. */
    private static Map<String, Long> leave(Courant node, Map<String, String> links) {
        var left = new ConcurrentHashMap<String, Long>();
        try (var client = HttpClient.newHttpClient();
                var threads = Executors.newFixedThreadPool(4)) {
            links.forEach((address, link) -> threads.submit(() -> {
                var request = HttpRequest.newBuilder(URI.create(node.url() + link))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                        .build();
                var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
                if (answer.statusCode() == 200) left.put(address, System.nanoTime());
                return answer;
            }));
        }
        return left;
    }

    private static Result told(Stage stage, Count count, int mailing, Map<String, Long> left, long begun)
            throws Exception {
        var after = stage.relay().receipts().values().stream()
                .filter(it -> it.begunAt() > begun && left.containsKey(it.recipient()))
                .map(it -> it.begunAt() - left.get(it.recipient()))
                .toList();
        var late = after.stream().filter(it -> it > TWO_SECONDS).count();
        var spared = stage.number("select count(*) from delivery where state = 'skipped' and mailing_id = " + mailing);
        var strangers = skipped(stage, mailing).stream()
                .filter(it -> !left.containsKey(it))
                .count();
        return Result.of(count.and(late == 0, late + " who had left got it")
                        .and(strangers == 0, strangers + " were skipped who had not left")
                        .and(spared > 0, "nobody left in time: the trial tells nothing"))
                .noting(
                        "%d left, %d were spared, the last mail began %d ms after its reader had left",
                        left.size(),
                        spared,
                        Math.max(
                                0,
                                after.stream()
                                        .mapToLong(it -> it / 1_000_000)
                                        .max()
                                        .orElse(0)));
    }

    private static List<String> skipped(Stage stage, int mailing) throws Exception {
        return List.of(stage.text("""
                select coalesce(string_agg(email, ' '), '') from delivery where state = 'skipped' and mailing_id = %d
                """.formatted(mailing)).split(" "));
    }
}
