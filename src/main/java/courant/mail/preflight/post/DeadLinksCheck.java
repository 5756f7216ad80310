package courant.mail.preflight.post;

import courant.mail.preflight.Check;
import courant.mail.preflight.Line;
import courant.mail.preflight.Matter;
import courant.mail.preflight.NoAnswer;
import courant.mail.preflight.domain.ReservedNames;
import courant.mail.preflight.web.Probe;
import courant.mail.preflight.web.Visit;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Visits where the links lead. What is surely gone fails; what did not answer now may do so later, and warns. */
record DeadLinksCheck(List<String> links, URI page, Probe probe) implements Check {
    private static final int MOST = 150;
    private static final int REDIRECTS = 5;
    private static final int SECONDS = 7;
    private static final Executor THREADS =
            task -> Thread.ofVirtual().name("preflight-link").start(task);

    @Override
    public Matter matter() {
        return Matter.DEAD_LINKS;
    }

    private enum Weight {
        FAIL,
        WARN,
        UNKNOWN,
        FINE
    }

    /** @param word empty where it leads somewhere */
    private record Found(String link, Weight weight, String word) {}

    @Override
    public Line look() {
        var web = links.stream()
                .filter(it -> Links.absolute(it, page).isPresent())
                .toList();
        if (web.isEmpty()) return matter().pass("There are no links to visit.");
        var found = visited(web.stream().limit(MOST).toList());
        return told(found, web.size() - found.size());
    }

    private List<Found> visited(List<String> web) {
        var found = new ConcurrentHashMap<String, Found>();
        var visits = web.stream()
                .map(it -> CompletableFuture.runAsync(() -> found.put(it, visit(it)), THREADS))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(visits)
                .completeOnTimeout(null, SECONDS, TimeUnit.SECONDS)
                .join();
        return web.stream().filter(found::containsKey).map(found::get).toList();
    }

    private Found visit(String link) {
        try {
            return visit(link, Links.absolute(link, page).orElseThrow(), REDIRECTS);
        } catch (NoAnswer silence) {
            return new Found(link, Weight.UNKNOWN, String.valueOf(silence.getMessage()));
        }
    }

    private Found visit(String link, URI address, int left) {
        if (ReservedNames.contain(address.getHost()) && !probe.isOwn(address)) {
            return new Found(link, Weight.WARN, "leads to a name for examples");
        }
        return switch (probe.look(address)) {
            case Visit.Answered it
            when it.leadsOn() -> onward(link, address, it.location().orElse(""), left);
            case Visit.Answered it -> answered(link, it.status(), address);
            case Visit.NoHost it -> new Found(link, Weight.FAIL, "the DNS knows no " + it.host());
            case Visit.Inside it ->
                new Found(link, Weight.FAIL, "leads into a private network, where no reader can go");
            case Visit.Broken it -> new Found(link, Weight.WARN, "the server " + it.predicate());
        };
    }

    private Found onward(String link, URI from, String location, int left) {
        if (left == 0) return new Found(link, Weight.FAIL, "is redirected round and round");
        return Links.absolute(location, from)
                .map(it -> visit(link, it, left - 1))
                .orElseGet(() -> new Found(link, Weight.WARN, "is redirected to what is no address"));
    }

    /** The post's own page is there only once it is published. */
    private Found answered(String link, int status, URI address) {
        if (status == 404 || status == 410) {
            return address.equals(page)
                    ? new Found(link, Weight.FINE, "")
                    : new Found(link, Weight.FAIL, "is not there (" + status + ")");
        }
        if (status < 400 || status == 401 || status == 403 || status == 429 || status == 999) {
            return new Found(link, Weight.FINE, ""); // many sites turn programs away, and let people in
        }
        return new Found(link, Weight.WARN, "is answered with " + status);
    }

    private Line told(List<Found> found, int unvisited) {
        var dead = those(found, Weight.FAIL);
        var doubtful = those(found, Weight.WARN);
        var unknown = those(found, Weight.UNKNOWN);
        if (!dead.isEmpty()) return matter().fail(said(dead), "Correct the address, or take the link out.");
        if (!doubtful.isEmpty()) return matter().warn(said(doubtful), "Open it once yourself.");
        if (!unknown.isEmpty()) return matter().notCheckable(unknown.getFirst().word());
        if (unvisited > 0) return matter().notCheckable(unvisited + " links were not visited in the time there was.");
        return matter().pass(
                        found.size() == 1
                                ? "The link leads somewhere."
                                : "All " + found.size() + " links lead somewhere.");
    }

    private static List<Found> those(List<Found> found, Weight weight) {
        return found.stream().filter(it -> it.weight() == weight).toList();
    }

    private static String said(List<Found> found) {
        var sentences = new ArrayList<>(found.stream()
                .limit(3)
                .map(it -> Links.shown(it.link()) + ": " + it.word() + ".")
                .toList());
        if (found.size() > 3) sentences.add("And " + (found.size() - 3) + " more like that.");
        return String.join(" ", sentences);
    }
}
