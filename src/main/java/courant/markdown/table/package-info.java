/** What tables need beside being parsed: a bound of their size, and heads and columns that say what they are. */
@NullMarked
package courant.markdown.table;

import org.jspecify.annotations.NullMarked;
