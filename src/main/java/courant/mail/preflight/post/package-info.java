/** What is looked at in a post's mail. */
@NullMarked
package courant.mail.preflight.post;

import org.jspecify.annotations.NullMarked;
