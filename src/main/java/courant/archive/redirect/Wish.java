package courant.archive.redirect;

import courant.platform.BadInput;
import java.util.List;

/** A redirect that somebody asks for, checked by itself; whether it leads in a circle is seen among the others. */
record Wish(String source, String target, int status) {
    private static final List<Integer> STATUSES = List.of(301, 302, 308);

    /** @throws BadInput about "from", "to" or "status" */
    static Wish of(String from, String to, String status) {
        var wish = new Wish(Addresses.source(from), Addresses.target(to), status(status));
        if (wish.source.equals(wish.next())) throw circle(wish);
        return wish;
    }

    private static int status(String typed) {
        var word = typed.strip();
        if (word.isEmpty()) return STATUSES.getFirst();
        return STATUSES.stream()
                .filter(it -> it.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> new BadInput("status", "A redirect is 301, 308 or, for a while, 302."));
    }

    /** The target as an address to look up among the sources. */
    String next() {
        return Addresses.asSource(target);
    }

    static BadInput circle(Wish wish) {
        return new BadInput(
                "to", "This would lead in a circle: " + wish.target + " leads back to " + wish.source + ".");
    }
}
