/** CSV as people have it: any delimiter, any encoding, with or without a first row of names. Knows no database. */
@NullMarked
package courant.transfer.csv;

import org.jspecify.annotations.NullMarked;
