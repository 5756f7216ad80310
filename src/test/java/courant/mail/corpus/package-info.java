/** Thirty posts of every kind, composed as they are for readers, and everything that looks at what became of them. */
@NullMarked
package courant.mail.corpus;

import org.jspecify.annotations.NullMarked;
