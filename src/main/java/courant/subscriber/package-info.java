/** Who reads: subscribers, their standing with each newsletter, what they agreed to, and who is never mailed. */
@NullMarked
package courant.subscriber;

import org.jspecify.annotations.NullMarked;
