/** Watching and steering a mailing: counts, rate, every recipient's outcome; pause, resume, cancel, retry. */
@NullMarked
package courant.mailing.progress;

import org.jspecify.annotations.NullMarked;
