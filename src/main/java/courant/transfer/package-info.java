/** Lists of subscribers from elsewhere on their way into the house. */
@NullMarked
package courant.transfer;

import org.jspecify.annotations.NullMarked;
