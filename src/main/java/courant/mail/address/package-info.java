/** Mail addresses as people type them, checked and brought into the form in which they travel. */
@NullMarked
package courant.mail.address;

import org.jspecify.annotations.NullMarked;
