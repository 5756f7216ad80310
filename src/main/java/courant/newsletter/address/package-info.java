/** Addresses that something had before, and what stands for them now. */
@NullMarked
package courant.newsletter.address;

import org.jspecify.annotations.NullMarked;
