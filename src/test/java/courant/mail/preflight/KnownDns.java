package courant.mail.preflight;

import courant.mail.preflight.dns.Answer;
import courant.mail.preflight.dns.RecordKind;
import courant.mail.preflight.dns.Resolver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A DNS of a test's own: what is not in it does not exist. */
public final class KnownDns implements Resolver {
    private final Map<String, List<String>> records = new HashMap<>();
    private final Set<String> silent = new HashSet<>();

    public KnownDns with(String name, RecordKind kind, String... values) {
        records.computeIfAbsent(key(name, kind), _ -> new ArrayList<>()).addAll(List.of(values));
        return this;
    }

    public KnownDns txt(String name, String... values) {
        return with(name, RecordKind.TXT, values);
    }

    public KnownDns a(String name, String... addresses) {
        return with(name, RecordKind.A, addresses);
    }

    /** Nobody answers about this name. */
    public KnownDns silentAbout(String name) {
        silent.add(name);
        return this;
    }

    @Override
    public Answer look(String name, RecordKind kind) {
        if (silent.contains(name)) return new Answer.Silent("Nobody answers.");
        var values = records.get(key(name, kind));
        return values == null ? new Answer.Missing() : new Answer.Found(List.copyOf(values));
    }

    private static String key(String name, RecordKind kind) {
        return kind + " " + name.toLowerCase(Locale.ROOT);
    }
}
