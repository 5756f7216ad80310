/** What the program says of itself to its operator: never a reader's name, and not the same a thousand times. */
@NullMarked
package courant.platform.log;

import org.jspecify.annotations.NullMarked;
