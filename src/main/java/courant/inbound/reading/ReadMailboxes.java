package courant.inbound.reading;

import courant.inbound.mailbox.Arrived;
import courant.inbound.mailbox.MailboxAccess;
import courant.inbound.mailbox.MailboxSettings;
import courant.inbound.mailbox.OpenFolder;
import courant.inbound.mailbox.Places;
import courant.inbound.mailbox.Places.Turn;
import courant.inbound.mailbox.Unreadable;
import courant.platform.sql.DatabaseFault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import org.jboss.logging.Logger;

/** Reads the mailboxes whose time has come, a bounded piece of each. Between two looks at the network the place is kept. */
@ApplicationScoped
public class ReadMailboxes {
    private static final Logger LOG = Logger.getLogger(ReadMailboxes.class);
    private static final int PIECE = 200;
    private static final int PIECES = 10;
    private final Places places;
    private final MailboxSettings mailboxes;
    private final Instance<Interpreter> interpreters;

    public ReadMailboxes(Places places, MailboxSettings mailboxes, Instance<Interpreter> interpreters) {
        this.places = places;
        this.mailboxes = mailboxes;
        this.interpreters = interpreters;
    }

    /** Whether there was one to read. */
    public boolean readOne() {
        var turn = QuarkusTransaction.requiringNew().call(places::claim);
        turn.ifPresent(this::read);
        return turn.isPresent();
    }

    private void read(Turn turn) {
        try {
            read(turn, access(turn));
        } catch (Unreadable fault) {
            LOG.warnf("Mailbox %d: %s", turn.mailbox(), fault.sentence());
            inOne(() -> places.fail(turn, fault.sentence()));
        } catch (DatabaseFault away) {
            throw away;
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "Mailbox %d cannot be read", turn.mailbox());
            inOne(() ->
                    places.fail(turn, "What arrived there could not be looked at; the log of the program says why."));
        }
    }

    private MailboxAccess access(Turn turn) throws Unreadable {
        try {
            return QuarkusTransaction.requiringNew().call(() -> mailboxes.access(turn.mailbox()));
        } catch (IllegalStateException sealed) {
            throw new Unreadable("Its password was kept under another COURANT_SECRET. Type it again.");
        }
    }

    private void read(Turn turn, MailboxAccess access) throws Unreadable {
        try (var folder = OpenFolder.open(access)) {
            var validity = folder.validity();
            var end = folder.next();
            var first = turn.first(validity, end);
            for (var piece = 0; piece < PIECES; piece++) {
                var next = Math.max(first, Math.min(end, first + PIECE));
                var arrived = first < next ? folder.fetch(first, next - 1) : List.<Arrived>of();
                if (!kept(turn, validity, next - 1, arrived)) return;
                first = next;
                if (first >= end) break;
            }
            var more = first < end;
            inOne(() -> places.rest(turn, more));
        }
    }

    private boolean kept(Turn turn, long validity, long last, List<Arrived> arrived) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var mine = places.reach(turn, validity, last);
            if (mine && !arrived.isEmpty()) interpreters.forEach(it -> it.take(turn.mailbox(), arrived));
            return mine;
        });
    }

    private static void inOne(Runnable deed) {
        QuarkusTransaction.requiringNew().run(deed);
    }
}
