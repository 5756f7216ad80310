package courant.studio.segment;

import java.util.ArrayList;
import java.util.List;

/**
 * A condition, or a group of them, as the builder's form holds it: whatever was typed, right or wrong.
 *
 * @param path where it stands: {@code 0} is the whole, {@code 0-2} its third part
 * @param match all, any or none for a group; empty for a condition
 * @param what the matter of a condition
 * @param how one of {@link Matter#hows}
 * @param name of an attribute
 */
public record Part(String path, String match, List<Part> parts, String what, String how, String name, String value) {
    /** The whole, a group, and a group in it. */
    private static final int DEEPEST_GROUP = 3;

    static Part group(String match, List<Part> parts) {
        return new Part("", match, parts, "", "", "", "");
    }

    static Part condition(String what, String how, String name, String value) {
        return new Part("", "", List.of(), what, how, name, value);
    }

    static Part empty() {
        return condition("tag", "has", "", "");
    }

    public boolean isGroup() {
        return !match.isEmpty();
    }

    public boolean isWhole() {
        return path.equals("0");
    }

    public boolean takesGroups() {
        return path.split("-").length < DEEPEST_GROUP;
    }

    public Matter matter() {
        return Matter.of(what);
    }

    /** The one that the form shows as chosen: another matter has other ways. */
    public String shownHow() {
        return matter().hows().containsKey(how)
                ? how
                : matter().hows().keySet().iterator().next();
    }

    public boolean wantsValue() {
        return matter().wantsValue(shownHow());
    }

    /** Whether its value is a number of days rather than a day. */
    public boolean isDays() {
        return Matter.isDays(shownHow());
    }

    /** Paths anew, from the order in which they stand. */
    Part placed(String at) {
        var placed = new ArrayList<Part>();
        for (var it : parts) placed.add(it.placed(at + "-" + placed.size()));
        return new Part(at, match, List.copyOf(placed), what, how, name, value);
    }

    int size() {
        return 1 + parts.stream().mapToInt(Part::size).sum();
    }
}
