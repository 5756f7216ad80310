/** Posts that stand together, each shelf with a page of its own: an author's, a tag's, a series', a newsletter's. */
@NullMarked
package courant.archive.shelf;

import org.jspecify.annotations.NullMarked;
