package courant.chaos.stage;

/** At most so many may be lost, doubled, named uncertain; the words say why so many. */
public record Bound(int lost, int doubled, int uncertain, String words) {
    public static final Bound NOTHING = new Bound(0, 0, 0, "0 lost, 0 doubled, 0 uncertain");
    /** Connections a node keeps in these trials; one message in flight on each. */
    public static final int CONNECTIONS = 10;

    public static Bound nothing() {
        return NOTHING;
    }

    /** Nobody lost, and at most so many in doubt and doubled, each of them named. */
    public static Bound doubt(int most, String why) {
        return new Bound(0, most, most, "0 lost, doubled and uncertain ≤ " + most + ": " + why);
    }

    /** Nobody lost or doubled, and at most so many named uncertain. */
    public static Bound named(int most, String why) {
        return new Bound(0, 0, most, "0 lost, 0 doubled, uncertain ≤ " + most + ": " + why);
    }

    boolean holds(Count count) {
        return count.lost() <= lost
                && count.doubled() <= doubled
                && count.uncertain() <= uncertain
                && count.wrongs().isEmpty();
    }
}
