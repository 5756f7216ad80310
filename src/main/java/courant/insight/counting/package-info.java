/** Opens and clicks, where an author counts them: requests are taken, judged and added up; by default nothing says who. */
@NullMarked
package courant.insight.counting;

import org.jspecify.annotations.NullMarked;
