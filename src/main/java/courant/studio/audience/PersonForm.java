package courant.studio.audience;

import courant.subscriber.attribute.AttributeDefinition;
import courant.subscriber.attribute.Kind;
import courant.subscriber.roster.SubscriberView;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an author may change of a person, as the form shows it.
 *
 * @param tags with commas between
 */
public record PersonForm(
        String email, String name, String locale, String tags, List<Line> attributes, String newName, String newValue) {
    static final String PREFIX = "attribute.";

    /** One attribute: what it is called, what kind it is of, what is kept. */
    public record Line(String name, String label, Kind kind, List<String> choices, String value) {
        public String field() {
            return PREFIX + name;
        }
    }

    static PersonForm of(SubscriberView who, List<AttributeDefinition> defined) {
        return new PersonForm(
                who.email(),
                said(who.name()),
                said(who.locale()),
                String.join(", ", who.tags()),
                lines(who, defined, Map.of()),
                "",
                "");
    }

    static PersonForm typed(
            MultivaluedMap<String, String> form, SubscriberView who, List<AttributeDefinition> defined) {
        var typed = new LinkedHashMap<String, String>();
        form.forEach((field, values) -> {
            if (field.startsWith(PREFIX)) typed.put(field.substring(PREFIX.length()), values.getFirst());
        });
        return new PersonForm(
                text(form, "email"),
                text(form, "name"),
                text(form, "locale"),
                text(form, "tags"),
                lines(who, defined, typed),
                text(form, "new-name").strip(),
                text(form, "new-value").strip());
    }

    List<String> tagList() {
        return new ArrayList<>(Arrays.asList(tags.split(",")));
    }

    /** What is not a word, number or yes and no (a program may keep lists) stays as it is. */
    Map<String, Object> attributes(SubscriberView who) {
        var kept = new LinkedHashMap<>(who.attributes());
        for (var line : attributes) {
            var value = line.value().strip();
            if (value.isEmpty()) kept.remove(line.name());
            else kept.put(line.name(), line.kind().value(line.name(), line.label(), value));
        }
        if (!newName.isEmpty() && !newValue.isEmpty()) kept.put(newName, newValue);
        return kept;
    }

    private static List<Line> lines(SubscriberView who, List<AttributeDefinition> defined, Map<String, String> typed) {
        var lines = new ArrayList<Line>();
        var names = new LinkedHashSet<String>();
        for (var it : defined) {
            names.add(it.name);
            var kept = plain(who.attributes().get(it.name));
            lines.add(new Line(it.name, it.label, it.kind, it.choices, typed.getOrDefault(it.name, kept)));
        }
        who.attributes().forEach((name, value) -> {
            if (names.contains(name) || !isPlain(value)) return;
            lines.add(new Line(name, name, Kind.of(value), List.of(), typed.getOrDefault(name, plain(value))));
        });
        return List.copyOf(lines);
    }

    private static boolean isPlain(Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }

    private static String plain(@Nullable Object value) {
        if (value instanceof Boolean yes) return yes ? "yes" : "no";
        return value == null || !isPlain(value) ? "" : value.toString();
    }

    private static String said(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private static String text(MultivaluedMap<String, String> form, String field) {
        return Objects.requireNonNullElse(form.getFirst(field), "").replace("\0", "");
    }
}
