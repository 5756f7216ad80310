package courant.sender.watch;

import courant.mail.smtp.Outcome;
import java.util.stream.Stream;

/** Outcomes as metrics and log lines name them. */
final class Outcomes {
    private Outcomes() {}

    static Stream<String> words() {
        return Stream.of("accepted", "deferred", "rejected", "uncertain", "unsent");
    }

    static String word(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted _ -> "accepted";
            case Outcome.Deferred _ -> "deferred";
            case Outcome.Rejected _ -> "rejected";
            case Outcome.Uncertain _ -> "uncertain";
            case Outcome.Unsent _ -> "unsent";
        };
    }
}
