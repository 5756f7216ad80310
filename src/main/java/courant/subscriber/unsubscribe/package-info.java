/** How a reader goes out: the page behind the link in every mail, one-click from the mail program, and taking it back. */
@NullMarked
package courant.subscriber.unsubscribe;

import org.jspecify.annotations.NullMarked;
