package courant.mailing.progress;

/** How many deliveries stand in each state. */
public record Counts(
        int queued, int claimed, int handing, int accepted, int deferred, int rejected, int skipped, int uncertain) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

    public int total() {
        return waiting() + accepted + rejected + skipped + uncertain;
    }

    /** Those that will still be handed over. */
    public int waiting() {
        return queued + claimed + handing + deferred;
    }

    /** The share that is done, 0 to 100. */
    public int percent() {
        return total() == 0 ? 100 : (int) (100L * (total() - waiting()) / total());
    }
}
