package courant.mail.preflight;

/** One thing that is looked at. Blocking, on a thread of its own, in bounded time. */
public interface Check {

    Matter matter();

    /** @throws NoAnswer where nobody could be asked */
    Line look();

    /** One that is through before it begins. */
    static Check told(Line line) {
        return new Told(line);
    }

    /** What needs no looking. */
    record Told(Line look) implements Check {
        @Override
        public Matter matter() {
            return look.check();
        }
    }
}
