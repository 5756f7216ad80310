package courant.sender.engine;

import courant.sender.ledger.Recovery;
import courant.sender.ledger.Upkeep;
import courant.sender.relay.Buckets;
import org.jspecify.annotations.Nullable;

/** What is done again and again beside the sending. */
final class Chores {
    private final Gear gear;
    private final Upkeep upkeep;
    private final Recovery recovery;
    private final Bulletin bulletin;
    private final Buckets buckets;

    Chores(Gear gear) {
        this.gear = gear;
        upkeep = new Upkeep(gear.database());
        recovery = new Recovery(gear.database(), gear.config().repeatAfter());
        bulletin = new Bulletin(gear.database());
        buckets = new Buckets(gear.database());
    }

    void often(@Nullable Shift shift) {
        gear.journal().generation().advance();
        if (shift != null) shift.ledger().tend();
        upkeep.complete();
        upkeep.clearCancelled();
        if (shift != null) tell(shift);
    }

    /** Nobody is doubted of whom this machine's journal knows more. */
    void recover() {
        gear.journal().replay();
        gear.meters().recovered(recovery.run());
        upkeep.forgetPace();
        buckets.forgetOld();
    }

    private void tell(Shift shift) {
        for (var crew : shift.crews().all()) {
            gear.meters().relay(crew.route().name()).resting(!crew.isOpen());
        }
        bulletin.tell(shift.supply());
    }
}
