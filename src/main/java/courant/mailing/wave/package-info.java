/** A mailing that goes by each reader's own clock, in waves. */
@NullMarked
package courant.mailing.wave;

import org.jspecify.annotations.NullMarked;
