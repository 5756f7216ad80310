/** What is written to the people who work here, in the name of the first newsletter. */
@NullMarked
package courant.newsletter.letters;

import org.jspecify.annotations.NullMarked;
