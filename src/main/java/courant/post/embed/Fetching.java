package courant.post.embed;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Asks public sites over https. The address that was looked at is the one that is connected to, so that no second answer of
 * the DNS can lead elsewhere; each step of a redirect is looked at anew; bytes, steps and time are bounded.
 */
class Fetching {
    private static final int MOST_STEPS = 4;
    static final Duration WITHIN = Duration.ofSeconds(10);
    private final PublicHosts hosts;
    private final HttpClient client;
    private final String agent;

    Fetching(Vertx vertx, HttpClientOptions options, PublicHosts hosts, String agent) {
        this.hosts = hosts;
        this.agent = agent;
        this.client = vertx.createHttpClient(options.setSsl(true)
                .setVerifyHost(true)
                .setConnectTimeout(4_000)
                .setKeepAlive(false)
                .setMaxHeaderSize(32_768)
                .setMaxPoolSize(8));
    }

    /** @throws NotFetched with a sentence for the author */
    Fetched get(URI address, int mostBytes) {
        var end = Instant.now().plus(WITHIN);
        var at = address;
        for (int step = 0; step < MOST_STEPS; step++) {
            var answer = ask(checked(at), mostBytes, end);
            if (answer.location() == null) return answer.fetched(at);
            at = at.resolve(answer.location());
        }
        throw new NotFetched("This address leads from one to the next without an end.");
    }

    private static URI checked(URI at) {
        if (!"https".equals(at.getScheme()) || at.getHost() == null || at.getUserInfo() != null) {
            throw new NotFetched("Only pages that are served over https are looked at.");
        }
        if (at.getPort() != -1 && at.getPort() != 443) {
            throw new NotFetched("Only pages at the usual port of https are looked at.");
        }
        return at;
    }

    private Answer ask(URI at, int mostBytes, Instant end) {
        var sent = new AtomicReference<@Nullable HttpClientRequest>();
        var answer = found(at)
                .thenCompose(options -> client.request(options)
                        .compose(it -> {
                            sent.set(it);
                            return send(it, mostBytes);
                        })
                        .toCompletionStage());
        try {
            return answer.get(Math.max(1, Duration.between(Instant.now(), end).toMillis()), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new NotFetched(at.getHost() + " did not answer in time.");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof NotFetched known
                    ? known
                    : new NotFetched(at.getHost() + " cannot be reached.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotFetched(at.getHost() + " was not waited for.");
        } finally {
            Optional.ofNullable(sent.get()).ifPresent(HttpClientRequest::reset);
        }
    }

    private Future<Answer> send(HttpClientRequest it, int mostBytes) {
        return it.putHeader("User-Agent", agent)
                .putHeader("Accept", "text/html,application/json;q=0.9,image/*;q=0.9,*/*;q=0.5")
                .putHeader("Accept-Encoding", "identity")
                .send()
                .compose(answer -> Answer.of(answer, mostBytes));
    }

    /** The DNS may be slow too, and waits within the same time. */
    private CompletableFuture<RequestOptions> found(URI at) {
        return CompletableFuture.supplyAsync(
                () -> options(at), work -> Thread.ofVirtual().start(work));
    }

    private RequestOptions options(URI at) {
        var path = at.getRawPath() == null || at.getRawPath().isEmpty() ? "/" : at.getRawPath();
        return new RequestOptions()
                .setServer(server(at))
                .setHost(at.getHost())
                .setPort(443)
                .setSsl(true)
                .setMethod(HttpMethod.GET)
                .setURI(at.getRawQuery() == null ? path : path + "?" + at.getRawQuery())
                .setTimeout(WITHIN.toMillis());
    }

    /** Tests stand in for it. */
    SocketAddress server(URI at) {
        return SocketAddress.inetSocketAddress(443, hosts.address(at.getHost()).getHostAddress());
    }
}
