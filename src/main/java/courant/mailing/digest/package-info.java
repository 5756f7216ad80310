/** One mail a week instead of each post: a post that the program writes and mails to those who chose it. */
@NullMarked
package courant.mailing.digest;

import org.jspecify.annotations.NullMarked;
