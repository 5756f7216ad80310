package courant.sender.engine;

import courant.mailing.content.Finished;
import courant.sender.ledger.Claim;

/** A delivery whose message is made. */
record Ready(Claim claim, Finished message) {}
