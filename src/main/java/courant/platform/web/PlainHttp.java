package courant.platform.web;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Without TLS there is HTTP/1.1 alone: RFC 9113 (section 3.1) gave up the upgrade in mid-connection, and answers that are
 * compressed can break it. With TLS, client and server agree on HTTP/2 beforehand.
 */
@ApplicationScoped
public class PlainHttp implements HttpServerOptionsCustomizer {
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
