package courant.subscriber;

/**
 * A person is forgotten; told inside the transaction in which it happens. Whoever keeps the address or more of them beside the
 * subscriber's row takes it away now.
 */
public record SubscriberErased(long subscriberId, String email) {}
