/** Plain SQL where rows are many, and what a database that cannot be asked looks like. */
@NullMarked
package courant.platform.sql;

import org.jspecify.annotations.NullMarked;
