package courant.chaos.stage;

/** Trials that belong together and are made one after the other. */
public interface Unit {
    String title();

    void run(Ground ground, Report report) throws Exception;
}
