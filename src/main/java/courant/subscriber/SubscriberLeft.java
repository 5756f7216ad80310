package courant.subscriber;

/** A reader left a newsletter; told inside the transaction in which it happened. Nothing may be mailed any more. */
public record SubscriberLeft(long newsletterId, long subscriberId) {}
