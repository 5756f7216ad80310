/** The plain text walk over the safe tree, and what counts and quotes its words. */
@NullMarked
package courant.markdown.text;

import org.jspecify.annotations.NullMarked;
