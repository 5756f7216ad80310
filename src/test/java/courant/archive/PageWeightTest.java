package courant.archive;

import static org.assertj.core.api.Assertions.assertThat;

import courant.post.Drafts;
import courant.post.PostForm;
import courant.subscriber.Readers;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PageWeightTest {
    private static final int MOST = 40 * 1_024;

    @TestHTTPResource("/")
    URI site;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void a_post_of_a_thousand_words_comes_with_its_style_and_its_font_in_less_than_40_KB() throws Exception {
        var post = Drafts.published(
                Readers.newsletter(),
                new PostForm("Harbours at night", "What the tide brought", words(1_000)),
                Instant.now());
        assertThat(weight(post.path())).isBetween(10_000, MOST);
    }

    /** What a browser fetches before it can show the page as it is meant to be. */
    private int weight(String path) throws IOException, InterruptedException {
        var page = client.send(HttpRequest.newBuilder(site.resolve(path)).build(), BodyHandlers.ofString());
        var weight = octets(path);
        for (var part : Jsoup.parse(page.body()).select("link[rel=stylesheet], link[rel=preload], script[src]")) {
            weight += octets(part.attr(part.hasAttr("src") ? "src" : "href"));
        }
        return weight;
    }

    private int octets(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(site.resolve(path))
                .header("Accept-Encoding", "gzip")
                .build();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body().length;
    }

    /** Of some 800 different ones, each made up: they compress worse than a language does. */
    private static String words(int many) {
        var random = new Random(7);
        var known = IntStream.range(0, 800).mapToObj(it -> word(random)).toList();
        return IntStream.range(0, many)
                .mapToObj(it -> known.get(random.nextInt(known.size())) + (it % 80 == 79 ? ".\n\n" : " "))
                .collect(Collectors.joining());
    }

    private static String word(Random random) {
        return random.ints(2 + random.nextInt(8), 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
