/** From Markdown source to the safe tree: parse, sanitise, and name what Markdown only hints at (notes, figures, anchors). */
@NullMarked
package courant.markdown.tree;

import org.jspecify.annotations.NullMarked;
