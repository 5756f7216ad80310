/**
 * What operators see of the sender: metrics, and log lines that name mailing, delivery, relay and reply, never a reader.
 * Metrics of one relay are called {@code courant.relay.…} and tagged {@code relay} with its name; docs/metrics.md lists all.
 */
@NullMarked
package courant.sender.watch;

import org.jspecify.annotations.NullMarked;
