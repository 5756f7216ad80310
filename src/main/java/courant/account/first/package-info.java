/** The first start: whom the house is opened for. */
@NullMarked
package courant.account.first;

import org.jspecify.annotations.NullMarked;
