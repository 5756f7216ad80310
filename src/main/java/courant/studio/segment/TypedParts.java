package courant.studio.segment;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The builder's form. Each field is named by what it holds and by the path of its part: {@code match.0}, {@code what.0-1},
 * {@code value.0-1}. The button that was pressed is {@code do}: {@code add:0}, {@code group:0}, {@code remove:0-1}.
 */
final class TypedParts {
    private static final int MOST_PARTS = 60;
    private static final int MOST_IN_GROUP = 50;
    private static final int LONGEST = 300;
    private static final Pattern PATH = Pattern.compile("0(-\\d{1,2}){0,5}");
    private final MultivaluedMap<String, String> fields;
    private final String verb;
    private final String path;
    private int parts;

    private TypedParts(MultivaluedMap<String, String> fields, String deed) {
        this.fields = fields;
        var colon = deed.indexOf(':');
        verb = colon < 0 ? deed : deed.substring(0, colon);
        path = colon < 0 ? "" : deed.substring(colon + 1);
    }

    /** What was typed, with what the pressed button does to it. */
    static Part read(MultivaluedMap<String, String> fields) {
        var deed = Objects.requireNonNullElse(fields.getFirst("do"), "");
        return new TypedParts(
                        fields,
                        PATH.matcher(deed.substring(deed.indexOf(':') + 1)).matches() ? deed : "")
                .group("0")
                .placed("0");
    }

    private Part group(String at) {
        var match = text("match", at);
        var of = new ArrayList<Part>();
        for (var i = 0; i < MOST_IN_GROUP && parts < MOST_PARTS; i++) {
            var child = at + "-" + i;
            if (!known(child) || removed(child)) continue;
            parts++;
            of.add(fields.containsKey("match." + child) ? group(child) : condition(child));
        }
        if (path.equals(at) && parts < MOST_PARTS) of.addAll(added(at));
        return Part.group(match.matches("all|any|none") ? match : "all", List.copyOf(of));
    }

    private List<Part> added(String at) {
        return switch (verb) {
            case "add" -> List.of(Part.empty());
            case "group" ->
                at.split("-").length < 3 ? List.of(Part.group("any", List.of(Part.empty()))) : List.<Part>of();
            default -> List.of();
        };
    }

    private Part condition(String at) {
        return Part.condition(text("what", at), text("how", at), text("name", at), text("value", at));
    }

    private boolean known(String at) {
        return fields.containsKey("what." + at) || fields.containsKey("match." + at);
    }

    private boolean removed(String at) {
        return verb.equals("remove") && path.equals(at);
    }

    private String text(String field, String at) {
        var typed = Objects.requireNonNullElse(fields.getFirst(field + "." + at), "")
                .replace("\0", "");
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }
}
