package courant.bench.studio;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The owner, signed in, who opens pages as a browser does. */
public final class Owner {
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).version(HttpClient.Version.HTTP_1_1).build();
    private final String site;

    private Owner(String site) {
        this.site = site;
    }

    /** The address and password must need no encoding but the at-sign's. */
    public static Owner signIn(String site, String email, String password) throws IOException, InterruptedException {
        var owner = new Owner(site);
        var form = "next=&email=" + email.replace("@", "%40") + "&password=" + password.replace(' ', '+');
        var request = HttpRequest.newBuilder(URI.create(site + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        owner.client.send(request, BodyHandlers.discarding());
        if (owner.open("/studio").statusCode() != 200) throw new IOException("The owner could not sign in.");
        return owner;
    }

    /** Opens the page; redirects are not followed. */
    public HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(site + path)).build(), BodyHandlers.ofString());
    }

    /** Sends a form that is encoded already. */
    public HttpResponse<String> send(String path, String form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(site + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
