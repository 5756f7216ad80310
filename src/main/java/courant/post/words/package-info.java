/** What is typed, made fit to be a line or an address. */
@NullMarked
package courant.post.words;

import org.jspecify.annotations.NullMarked;
