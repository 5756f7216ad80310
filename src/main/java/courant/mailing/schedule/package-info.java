/** When a post is mailed: the time an author gives, resolved in a zone, and the one mailing it makes. */
@NullMarked
package courant.mailing.schedule;

import org.jspecify.annotations.NullMarked;
