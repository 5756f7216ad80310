/** Authors: who may sign in, what each may do, by which session or API token they come, and what they did. */
@NullMarked
package courant.account;

import org.jspecify.annotations.NullMarked;
