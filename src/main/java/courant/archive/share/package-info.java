/** Pictures that are shown where a post is shared: its title on paper. A library beside what it keeps. */
@NullMarked
package courant.archive.share;

import org.jspecify.annotations.NullMarked;
