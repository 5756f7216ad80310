package courant.sender.engine;

import courant.platform.Sql;
import courant.sender.ledger.Recovery;
import courant.sender.ledger.Upkeep;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is done again and again beside the sending. */
final class Chores {
    private final Gear gear;
    private final Upkeep upkeep;
    private final Recovery recovery;
    private Optional<String> told = Optional.empty();

    Chores(Gear gear) {
        this.gear = gear;
        upkeep = new Upkeep(gear.database());
        recovery = new Recovery(gear.database(), gear.config().repeatAfter());
    }

    void often(@Nullable Shift shift) {
        gear.journal().generation().advance();
        if (shift != null) shift.ledger().tend();
        upkeep.complete();
        upkeep.clearCancelled();
        if (shift != null) tell(shift.gate().trouble());
    }

    /** Nobody is doubted of whom this machine's journal knows more. */
    void recover() {
        gear.journal().replay();
        gear.meters().recovered(recovery.run());
        upkeep.forgetPace();
    }

    /** The author sees why nothing goes out. */
    private void tell(Optional<String> trouble) {
        gear.meters().relay(gear.relay().name()).resting(trouble.isPresent());
        if (trouble.isEmpty() && told.isEmpty()) return;
        Sql.update(gear.database(), """
                update mailing set reason = ?::text
                where state = 'sending' and reason is distinct from ?::text
                """, trouble.orElse(null), trouble.orElse(null));
        told = trouble;
    }
}
