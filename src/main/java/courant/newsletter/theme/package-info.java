/** How the public site looks: themes, those of the operator among them, with their colours, fonts and files. */
@NullMarked
package courant.newsletter.theme;

import org.jspecify.annotations.NullMarked;
