package courant.mail.preflight.spf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A domain's record, taken apart (RFC 7208, section 12). */
record SpfRecord(String text, List<Mechanism> mechanisms, Optional<String> redirect) {
    private static final String VERSION = "v=spf1";
    private static final Pattern MODIFIER = Pattern.compile("([A-Za-z][A-Za-z0-9_.-]*)=(.*)");

    static boolean isOne(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return lower.equals(VERSION) || lower.startsWith(VERSION + " ");
    }

    static SpfRecord read(String text) {
        var mechanisms = new ArrayList<Mechanism>();
        Optional<String> redirect = Optional.empty();
        for (var term : text.substring(VERSION.length()).strip().split(" +")) {
            var modifier = MODIFIER.matcher(term);
            if (term.isEmpty()) continue;
            if (!modifier.matches()) {
                mechanisms.add(Mechanism.read(term));
            } else if (modifier.group(1).equalsIgnoreCase("redirect")) {
                if (redirect.isPresent()) throw new SpfFault("has redirect= twice");
                redirect = Optional.of(modifier.group(2));
            }
        }
        return new SpfRecord(text, List.copyOf(mechanisms), redirect);
    }

    /** What stands behind "all" is not looked at. */
    boolean hasAll() {
        return mechanisms.stream().anyMatch(it -> it.name().equals("all"));
    }
}
