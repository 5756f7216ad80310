/** The web side's ground: guards against other sites, response headers, and what a refused request is answered with. */
@NullMarked
package courant.platform.web;

import org.jspecify.annotations.NullMarked;
