/** Subscribers as a file that spreadsheets open safely and an import takes back. */
@NullMarked
package courant.transfer.export;

import org.jspecify.annotations.NullMarked;
