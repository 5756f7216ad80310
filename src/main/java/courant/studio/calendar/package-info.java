/** The calendar of what is planned and what was sent. */
@NullMarked
package courant.studio.calendar;

import org.jspecify.annotations.NullMarked;
