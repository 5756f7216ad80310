package courant.platform;

/** The program answers requests now. */
public record Started() {}
