package courant.inbound.reply;

import courant.inbound.mailbox.Arrived;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells what a machine wrote from what a person did, by the rules that machines are asked to keep. */
final class Automatic {
    private static final Set<String> PRECEDENCES = Set.of("bulk", "junk", "list", "auto_reply");
    private static final List<String> NAMED_FOR_IT =
            List.of("X-Auto-Response-Suppress", "X-Autoreply", "X-Autorespond");

    private Automatic() {}

    static boolean made(Arrived it) {
        return saysSo(it) || isReport(it) || comesFromNobody(it) || goesToMany(it);
    }

    /** RFC 3834 section 5: all but "no", whatever stands behind a semicolon; and what was used before it. */
    private static boolean saysSo(Arrived it) {
        return it.all("Auto-Submitted").stream().anyMatch(value -> !word(value).equals("no"))
                || NAMED_FOR_IT.stream().anyMatch(field -> it.first(field).isPresent());
    }

    /** What became of a mail (RFC 3464, RFC 8098), as RFC 6522 wraps it. */
    private static boolean isReport(Arrived it) {
        return it.first("Content-Type")
                .filter(type -> word(type).equals("multipart/report"))
                .isPresent();
    }

    /** RFC 5321 section 4.5.5: what must not be answered. */
    private static boolean comesFromNobody(Arrived it) {
        return it.all("Return-Path").stream()
                .anyMatch(path -> path.isEmpty() || path.replaceAll("\\s", "").equals("<>"));
    }

    private static boolean goesToMany(Arrived it) {
        return it.first("Precedence")
                .filter(value -> PRECEDENCES.contains(word(value)))
                .isPresent();
    }

    /** Up to a parameter or a comment. */
    private static String word(String value) {
        return value.split("[;(]", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
