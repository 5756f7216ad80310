/** How readers hear of answers to what they said, where they want to. */
@NullMarked
package courant.talk.answer;

import org.jspecify.annotations.NullMarked;
