package courant.account.people;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import courant.account.Account;
import courant.account.Role;
import courant.platform.Refused;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LastOwnerTest {
    @Inject
    People people;

    @Test
    @TestTransaction
    void the_last_owner_is_not_demoted() {
        var owner = Account.<Account>find("role", Role.OWNER).firstResult();
        Account.update("role = ?1 where role = ?2 and id <> ?3", Role.EDITOR, Role.OWNER, owner.id);
        assertThatThrownBy(() -> people.change(owner.id, Role.EDITOR)).isInstanceOf(Refused.class);
    }

    @Test
    @TestTransaction
    void the_last_owner_is_not_removed() {
        var owner = Account.<Account>find("role", Role.OWNER).firstResult();
        Account.update("role = ?1 where role = ?2 and id <> ?3", Role.EDITOR, Role.OWNER, owner.id);
        assertThatThrownBy(() -> people.remove(owner.id))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("only owner");
    }
}
