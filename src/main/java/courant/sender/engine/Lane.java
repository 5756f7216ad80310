package courant.sender.engine;

import courant.mail.smtp.Outcome;
import courant.sender.ledger.Claim;
import courant.sender.ledger.Desk;
import courant.sender.ledger.Mark;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.jboss.logging.Logger;

/** One connection and what goes over it: one message after the other, or several at once where the line has a window. */
final class Lane implements Runnable {
    private static final Logger LOG = Logger.getLogger(Lane.class);
    private static final Duration IDLE = Duration.ofSeconds(10);
    private final Crew crew;
    private final Supply supply;
    private final Desk desk;
    private final Line line;
    private final Packing packing;
    private final Notes notes;
    private final Queue<Claim> flying = new ArrayDeque<>();
    private List<Mark> ended = new ArrayList<>();
    private Optional<Ready> announced = Optional.empty();
    private volatile boolean closing;

    Lane(Gear gear, Crew crew, Supply supply, Desk desk) {
        this.crew = crew;
        this.supply = supply;
        this.desk = desk;
        var meters = gear.meters().relay(crew.route().name());
        this.line = new Line(crew.route().relay(), crew.gate(), meters);
        this.packing = new Packing(supply, crew, gear.contents());
        this.notes = new Notes(meters, desk, supply, crew);
    }

    /** Ends after what is on its way. */
    void close() {
        closing = true;
    }

    @Override
    public void run() {
        try {
            while (!closing || !flying.isEmpty()) step();
        } catch (InterruptedException e) {
            LOG.debug("A lane was interrupted");
        } finally {
            putBackAnnounced();
            settle(List.of());
            line.close();
        }
    }

    private void step() throws InterruptedException {
        if (!flying.isEmpty()) {
            fly();
        } else if (announced.isPresent() && line.isOpen()) {
            deliver(takeAnnounced());
        } else if (announced.isPresent()) {
            putBackAnnounced();
        } else if (!supply.await(crew, ended.isEmpty() ? IDLE : Duration.ZERO)) {
            rest();
        } else if (isOpen()) {
            begin();
        }
    }

    /** Nobody waits for an outcome longer than there is something to do. */
    private void rest() {
        if (ended.isEmpty()) line.close();
        else settle(List.of());
    }

    private boolean isOpen() throws InterruptedException {
        if (line.isOpen()) return true;
        settle(List.of());
        return line.open() && !closing;
    }

    private Ready takeAnnounced() {
        var taken = announced.orElseThrow();
        announced = Optional.empty();
        return taken;
    }

    /** It goes out over whichever connection is there first. */
    private void putBackAnnounced() {
        announced.ifPresent(it -> supply.putBack(crew, it.claim()));
        announced = Optional.empty();
    }

    private void begin() {
        if (line.hasWindow()) fly();
        else packing.next(1, ended).forEach(this::deliver);
    }

    /** What was announced has been granted nothing yet: its content is held back until this step grants it. */
    private void deliver(Ready ready) {
        if (settle(List.of(ready.claim())).isEmpty()) {
            supply.spared(crew, ready.claim());
            line.withdraw();
        } else {
            announced = follower();
            ended.add(send(ready));
        }
    }

    /** Only where there is enough for every lane: what waits behind a slow answer here could go out over another. */
    private Optional<Ready> follower() {
        return closing ? Optional.empty() : packing.another();
    }

    private Mark send(Ready ready) {
        try {
            var outcome = line.send(ready.message(), announced.map(Ready::message));
            return notes.of(ready.claim(), outcome, announced.map(Ready::claim));
        } catch (RuntimeException e) {
            line.close();
            return notes.lost(ready.claim(), e, announced.map(Ready::claim));
        }
    }

    /** One visit settles what has come down and asks for as many as there is room for; then at least one comes down. */
    private void fly() {
        var next = packing.next(share(), ended);
        var granted = settle(next.stream().map(Ready::claim).toList());
        flying.addAll(granted);
        try {
            next.forEach(it -> submit(it, granted));
            if (!flying.isEmpty()) line.hear().forEach(outcome -> ended.add(landed(outcome)));
        } catch (RuntimeException e) {
            line.close();
            flying.forEach(claim -> ended.add(notes.lost(claim, e, Optional.empty())));
            flying.clear();
        }
    }

    private Mark landed(Outcome outcome) {
        return notes.of(flying.remove(), outcome, Optional.empty());
    }

    private void submit(Ready ready, List<Claim> granted) {
        if (granted.contains(ready.claim())) line.submit(ready.message());
        else supply.spared(crew, ready.claim());
    }

    /** What is at hand is for all lanes. */
    private int share() {
        var room = closing ? 0 : line.room();
        return Math.min(room, Math.max(1, supply.size(crew) / crew.route().connections()));
    }

    private List<Claim> settle(List<Claim> next) {
        var settled = ended;
        ended = new ArrayList<>();
        return desk.settle(settled, next);
    }
}
