package courant.chaos.stage;

import static org.awaitility.Awaitility.await;

import courant.chaos.database.Postgres;
import courant.chaos.database.Wiretap;
import courant.jar.ProgramAuthor;
import courant.jar.RunningJar;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionTimeoutException;

/** One node: the packaged program as a process, which keeps its data folder over kills and starts. */
public final class Courant implements AutoCloseable {
    private static final Map<String, String> POST =
            Map.of("title", "Weathered", "body", "Dear {{name|there}},\n\nthis came *through*.\n\nYours, the harness");
    private final Stage stage;
    private final Path folder;
    private final Map<String, String> settings = new HashMap<>();
    private final Wiretap tap;
    private RunningJar jar;

    Courant(Stage stage, Path folder, Map<String, String> more) throws Exception {
        this.stage = stage;
        this.folder = folder;
        tap = new Wiretap(stage.ground().postgres().port());
        settings.putAll(Stage.settings(Postgres.url(stage.database(), tap.port())));
        settings.putAll(more);
    }

    /** For its next start. */
    public Courant with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    public void start() throws Exception {
        launch();
        jar.waitUntilStarted();
    }

    /** Does not wait until it is there. */
    public void launch() throws Exception {
        launch(List.of());
    }

    public void launch(List<String> more) throws Exception {
        var options = new ArrayList<>(stage.ground().workshop().options());
        options.addAll(more);
        var settings = ProgramAuthor.settings(stage.relay().port(), this.settings);
        var data = Path.of(this.settings.getOrDefault("COURANT_DATA_DIR", folder.toString()));
        var console = Files.createTempFile(stage.folder(), folder.getFileName() + "-", ".log");
        jar = RunningJar.launch(data, settings, options, console);
    }

    public void awaitStart() {
        jar.waitUntilStarted();
    }

    public void kill() throws Exception {
        jar.kill();
    }

    public void stop() throws Exception {
        jar.stop();
    }

    public void signal(String name) throws Exception {
        jar.signal(name);
    }

    public Wiretap tap() {
        return tap;
    }

    public Path folder() {
        return folder;
    }

    public String url() {
        return jar.url();
    }

    public String console() {
        return jar.console();
    }

    public RequestSpecification api() {
        return ProgramAuthor.api(jar);
    }

    public int write() {
        return ProgramAuthor.write(jar, POST);
    }

    /** Writes a post and mails it to everybody now; the mailing's number. */
    public int mail() {
        return mail(write());
    }

    public int mail(int post) {
        return ProgramAuthor.sendNow(jar, post);
    }

    public String state(int mailing) {
        return ProgramAuthor.state(jar, mailing);
    }

    public void awaitSent(int mailing) {
        awaitState(mailing, "sent");
    }

    public void awaitState(int mailing, String state) {
        try {
            await("mailing to be " + state)
                    .atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(200))
                    .ignoreExceptions()
                    .until(() -> state(mailing).equals(state));
        } catch (ConditionTimeoutException late) {
            throw new AssertionError(
                    "not " + state + " after 3 minutes: " + Standing.of(stage, mailing, console()), late);
        }
    }

    public void pause(int mailing) {
        api().put("/api/v1/mailings/" + mailing + "/pause").then().statusCode(202);
    }

    public void resume(int mailing) {
        api().delete("/api/v1/mailings/" + mailing + "/pause").then().statusCode(202);
    }

    public void cancel(int mailing) {
        api().post("/api/v1/mailings/" + mailing + "/cancellation").then().statusCode(202);
    }

    public void retry(int mailing, String state) {
        api().body(Map.of("of", state))
                .post("/api/v1/mailings/" + mailing + "/retries")
                .then()
                .statusCode(202);
    }

    /** As the API tells them: each delivery's, without angle brackets. */
    Map<Long, String> messageIds(long mailing) {
        var ids = new HashMap<Long, String>();
        var cursor = "";
        while (cursor != null) {
            var page = api().queryParam("cursor", cursor)
                    .get("/api/v1/mailings/" + mailing + "/deliveries")
                    .jsonPath();
            List<Map<String, Object>> items = page.getList("items");
            items.forEach(it -> ids.put(((Number) it.get("id")).longValue(), (String) it.get("messageId")));
            cursor = page.getString("next");
        }
        return ids;
    }

    @Override
    public void close() throws Exception {
        if (jar != null && jar.isAlive()) jar.kill();
        tap.close();
    }
}
