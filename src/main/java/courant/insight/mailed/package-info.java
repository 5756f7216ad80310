/** What became of each post that was mailed: its figures, counted beside the ledger, and how they compare with the others. */
@NullMarked
package courant.insight.mailed;

import org.jspecify.annotations.NullMarked;
