/** Charts drawn as SVG on the server, each with its title, a description and the table behind it. No script. */
@NullMarked
package courant.insight.chart;

import org.jspecify.annotations.NullMarked;
