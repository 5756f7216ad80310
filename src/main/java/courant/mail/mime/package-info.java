/** The letters of MIME: headers, encoded-words, quoted-printable, and bytes with gaps that are filled later. */
@NullMarked
package courant.mail.mime;

import org.jspecify.annotations.NullMarked;
