package courant.archive.hub;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The WebSub hub, as those that are in use are told of changes: a form with the topic, which the hub then reads by itself. */
final class Hub implements AutoCloseable {
    private static final Duration WITHIN = Duration.ofSeconds(10);
    private final URI address;
    private final HttpClient client;

    Hub(URI address) {
        this.address = address;
        this.client = HttpClient.newBuilder().connectTimeout(WITHIN).build();
    }

    /** @throws IOException when it did not take it, in a sentence */
    void tell(String topic) throws IOException, InterruptedException {
        var status = client.send(request(topic), BodyHandlers.discarding()).statusCode();
        if (status / 100 != 2) throw new IOException("The hub answered " + status + ".");
    }

    private HttpRequest request(String topic) {
        var word = URLEncoder.encode(topic, StandardCharsets.UTF_8);
        // WebSub leaves this to the hub: PubSubHubbub said hub.url, hubs of today take hub.topic.
        var form = "hub.mode=publish&hub.url=" + word + "&hub.topic=" + word;
        return HttpRequest.newBuilder(address)
                .timeout(WITHIN)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
    }

    @Override
    public void close() {
        client.close();
    }
}
