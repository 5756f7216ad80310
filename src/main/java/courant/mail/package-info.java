/** The message: design and content become MIME bytes with a slot for each personal value. A library without a database. */
@NullMarked
package courant.mail;

import org.jspecify.annotations.NullMarked;
