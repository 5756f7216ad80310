/** Two texts beside each other, word by word, and two that grew from one brought together. A library; knows no post. */
@NullMarked
package courant.post.compare;

import org.jspecify.annotations.NullMarked;
