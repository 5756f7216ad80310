/** Telling a WebSub hub which feeds have changed. */
@NullMarked
package courant.archive.hub;

import org.jspecify.annotations.NullMarked;
