/** The author's settings: the newsletter, the own account, API tokens. */
@NullMarked
package courant.studio.settings;

import org.jspecify.annotations.NullMarked;
