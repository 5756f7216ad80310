/** A post on its way: one mailing, its state and who is meant. */
@NullMarked
package courant.mailing;

import org.jspecify.annotations.NullMarked;
