/** What of a mail is counted where its author wants that: places for counted links and the picture of one pixel. */
@NullMarked
package courant.mail.counting;

import org.jspecify.annotations.NullMarked;
