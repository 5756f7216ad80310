package courant.studio.audience;

import courant.subscriber.Subscription;

/** A reader's standing with one newsletter, beside its name. */
public record Joined(String newsletter, Subscription subscription) {}
