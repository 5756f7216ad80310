/** What surrounds a draft: every save of it, two people in it, its cover, cards, and how readers will get it. */
@NullMarked
package courant.studio.draft;

import org.jspecify.annotations.NullMarked;
