/** The look at a post and its newsletter before it is mailed, and what an author sent it in spite of. */
@NullMarked
package courant.mailing.preflight;

import org.jspecify.annotations.NullMarked;
