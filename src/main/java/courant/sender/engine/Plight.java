package courant.sender.engine;

import courant.sender.relay.DomainGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What keeps mails from going out, in the author's words. */
final class Plight {
    private Plight() {}

    /** Empty where all goes its first way. */
    static Optional<String> of(Shelf shelf, Moment moment) {
        if (shelf.crews().isEmpty())
            return Optional.of("No relay is set up for this newsletter; see Settings, Sending.");
        var sentences = new ArrayList<String>();
        var open = shelf.crews().stream().filter(Crew::isOpen).findFirst();
        shelf.crews().stream().takeWhile(it -> !it.isOpen()).forEach(it -> sentences.addAll(closed(it, moment)));
        if (!sentences.isEmpty()) {
            open.ifPresent(it -> sentences.add("Mails go over " + it.route().name() + " meanwhile."));
        }
        open.ifPresent(it -> sentences.addAll(resting(shelf, it, moment)));
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }

    private static List<String> closed(Crew crew, Moment moment) {
        var sentences = new ArrayList<String>();
        crew.trouble().ifPresent(sentences::add);
        var pause = crew.purse().pause(System.nanoTime());
        if (crew.gate().isOpen() && !pause.isZero()) sentences.add("It goes on at " + moment.in(pause) + ".");
        return sentences;
    }

    private static List<String> resting(Shelf shelf, Crew crew, Moment moment) {
        var now = System.nanoTime();
        return Arrays.stream(DomainGroup.values())
                .filter(group -> shelf.rests(group, now))
                .map(group -> "Mails to %s rest until %s: %s"
                        .formatted(
                                group.title(),
                                moment.in(shelf.restLeft(group, now)),
                                crew.share(group).answer().orElse("they were put off.")))
                .toList();
    }
}
