package courant.bench.studio;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds every page of the studio by its links: one of each kind, where a kind is the address without its numbers and words. */
final class Places {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/studio[^\"#]*)\"");
    private final Owner owner;
    private final Set<String> kinds = new HashSet<>();
    private final ArrayDeque<String> unseen = new ArrayDeque<>();
    private final List<String> pages = new ArrayList<>();

    private Places(Owner owner) {
        this.owner = owner;
    }

    /** In the order in which they are found. Answers that are no HTML page, such as downloads, are not among them. */
    static List<String> of(Owner owner) throws IOException, InterruptedException {
        var places = new Places(owner);
        places.meet("/studio");
        while (!places.unseen.isEmpty()) places.look(places.unseen.poll());
        return places.pages;
    }

    private void look(String path) throws IOException, InterruptedException {
        if (path.contains(".csv") || path.contains("/events")) return;
        var answer = owner.open(path);
        if (answer.statusCode() >= 500) throw new IOException(path + " answers " + answer.statusCode());
        if (!isPage(answer)) return;
        pages.add(path);
        var links = LINK.matcher(answer.body());
        while (links.find()) meet(links.group(1).replace("&amp;", "&"));
    }

    private void meet(String path) {
        if (kinds.add(kind(path))) unseen.add(path);
    }

    private static boolean isPage(HttpResponse<String> answer) {
        return answer.statusCode() == 200 && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    /** {@code /studio/posts/17?status=sent&cursor=ab} is one of {@code /studio/posts/#?status&cursor}. */
    private static String kind(String path) {
        return path.replaceAll("=[^&]*", "").replaceAll("/\\d+", "/#");
    }
}
