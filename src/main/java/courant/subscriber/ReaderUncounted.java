package courant.subscriber;

/** A reader does not want opens and clicks counted any more; told inside the transaction in which they said so. */
public record ReaderUncounted(long subscriberId) {}
