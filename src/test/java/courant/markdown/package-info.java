@NullMarked
package courant.markdown;

import org.jspecify.annotations.NullMarked;
