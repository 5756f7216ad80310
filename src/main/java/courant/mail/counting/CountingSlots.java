package courant.mail.counting;

import courant.mail.slot.Html;
import courant.mail.slot.Part;
import courant.mail.slot.Slot;
import courant.mail.slot.Words;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The places in a marked mail at which it can be counted. */
public final class CountingSlots {
    /** Where the address stands that counted links begin with, one for each recipient. */
    public static final Slot PREFIX = new Slot("-count", "");

    static final Slot PICTURE = new Slot("-picture", "");
    private static final String LINK = "-link.";

    private CountingSlots() {}

    static Slot link(int number, String address) {
        return new Slot(LINK + number, address);
    }

    public static boolean isIn(String marked) {
        return Slot.split(marked).stream().anyMatch(CountingSlots::counts);
    }

    /** Each link by its number. */
    public static SortedMap<Integer, String> links(String marked) {
        var links = new TreeMap<Integer, String>();
        for (var part : Slot.split(marked)) {
            if (part instanceof Slot slot && slot.name().startsWith(LINK)) links.put(number(slot), slot.fallback());
        }
        return links;
    }

    /** The same HTML without anything that is counted. */
    public static String plainHtml(String marked) {
        return filled(marked, slot -> slot.equals(PICTURE) ? "" : Html.escape(slot.fallback()));
    }

    public static String plainText(String marked) {
        return filled(marked, slot -> slot.equals(PICTURE) ? "" : slot.fallback());
    }

    /** The same HTML with a place for {@link #PREFIX} wherever something is counted. */
    public static String countedHtml(String marked) {
        return filled(marked, slot -> slot.equals(PICTURE) ? picture() : address(slot));
    }

    public static String countedText(String marked) {
        return filled(marked, slot -> slot.equals(PICTURE) ? "" : address(slot));
    }

    private static String filled(String marked, Function<Slot, String> form) {
        return Slot.split(marked).stream().map(it -> filled(it, form)).collect(Collectors.joining());
    }

    private static String filled(Part part, Function<Slot, String> form) {
        return switch (part) {
            case Words words -> words.text();
            case Slot slot -> counts(slot) ? form.apply(slot) : slot.marker();
        };
    }

    private static String address(Slot slot) {
        return PREFIX.marker() + "/" + number(slot);
    }

    private static String picture() {
        return "<img src=\"" + PREFIX.marker() + "/o.gif\" width=\"1\" height=\"1\" alt=\"\""
                + " style=\"display:block;width:1px;height:1px;border:0\">";
    }

    private static boolean counts(Part part) {
        return part instanceof Slot slot && (slot.equals(PICTURE) || slot.name().startsWith(LINK));
    }

    private static int number(Slot slot) {
        return Integer.parseInt(slot.name().substring(LINK.length()));
    }
}
