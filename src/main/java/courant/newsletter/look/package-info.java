/** What a site's owner chose for all of its pages: theme and fonts, and what stands in their head and at their foot. */
@NullMarked
package courant.newsletter.look;

import org.jspecify.annotations.NullMarked;
