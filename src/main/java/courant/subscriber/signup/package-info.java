/** How a reader comes in: the form, the confirmation mail, its link, and forgetting who never answered. */
@NullMarked
package courant.subscriber.signup;

import org.jspecify.annotations.NullMarked;
