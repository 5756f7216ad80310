package courant.sender.ledger;

import java.time.Duration;

/**
 * What deliveries are settled by.
 *
 * @param relay the name of the relay that took or refused them
 * @param doubtWait until an uncertain one is sent once more
 * @param giveUpAfter since the first try
 */
public record Terms(String relay, Duration doubtWait, Duration giveUpAfter) {}
