/** Pages that stand beside the posts: about, imprint, whatever a site needs to say once. */
@NullMarked
package courant.newsletter.standing;

import org.jspecify.annotations.NullMarked;
