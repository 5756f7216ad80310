/** A post mailed to a few addresses before anybody else gets it. */
@NullMarked
package courant.mailing.trial;

import org.jspecify.annotations.NullMarked;
