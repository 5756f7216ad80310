/** The author's view of the test-mode inbox: every mail that would have left. */
@NullMarked
package courant.studio.inbox;

import org.jspecify.annotations.NullMarked;
