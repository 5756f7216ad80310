/** What people type into forms, checked the same way in every room. */
@NullMarked
package courant.platform.typed;

import org.jspecify.annotations.NullMarked;
