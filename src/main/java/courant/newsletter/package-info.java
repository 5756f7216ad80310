/** What is published under one name: who sends it, in which language and zone, how it looks, which address its footer gives. */
@NullMarked
package courant.newsletter;

import org.jspecify.annotations.NullMarked;
