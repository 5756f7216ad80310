/** All that is kept of one person, to show, to hand over, or to look at before it is erased. */
@NullMarked
package courant.transfer.person;

import org.jspecify.annotations.NullMarked;
