/** What authors do about comments, and how they are told of them. */
@NullMarked
package courant.talk.desk;

import org.jspecify.annotations.NullMarked;
