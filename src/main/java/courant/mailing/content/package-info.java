/** What a mailing says: composed from the post, frozen as a blueprint, cast into one message for each recipient. */
@NullMarked
package courant.mailing.content;

import org.jspecify.annotations.NullMarked;
