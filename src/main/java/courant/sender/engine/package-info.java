/** What works while mail goes out: lanes to the relay, their supply of deliveries, the lease, the chores. */
@NullMarked
package courant.sender.engine;

import org.jspecify.annotations.NullMarked;
