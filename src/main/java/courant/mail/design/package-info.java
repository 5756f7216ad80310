/** How a letter looks: colours with guaranteed contrast, and the few words a letter says by itself. */
@NullMarked
package courant.mail.design;

import org.jspecify.annotations.NullMarked;
