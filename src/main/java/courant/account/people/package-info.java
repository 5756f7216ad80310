/** Who works here: invitations, roles, removal, and the list of who did what. */
@NullMarked
package courant.account.people;

import org.jspecify.annotations.NullMarked;
