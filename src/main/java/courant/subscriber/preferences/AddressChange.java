package courant.subscriber.preferences;

import courant.account.Audit;
import courant.account.RandomKey;
import courant.mail.Letter;
import courant.platform.Site;
import courant.platform.sql.Sql;
import courant.subscriber.Forgotten;
import courant.subscriber.OwnWords;
import courant.subscriber.Subscriber;
import courant.subscriber.Suppression;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Moves a reader to another address: the new one confirms it, the old one is told. */
@ApplicationScoped
class AddressChange {
    private static final int HOURS = 24;
    private final DataSource database;
    private final Notices notices;
    private final Forgotten forgotten;
    private final Event<Letter> letters;
    private final Audit audit;
    private final Site site;
    private final Clock clock;

    AddressChange(
            DataSource database,
            Notices notices,
            Forgotten forgotten,
            Event<Letter> letters,
            Audit audit,
            Site site,
            Clock clock) {
        this.database = database;
        this.notices = notices;
        this.forgotten = forgotten;
        this.letters = letters;
        this.audit = audit;
        this.site = site;
        this.clock = clock;
    }

    /** Who wants to move, and where to. */
    record Wanted(Subscriber reader, String email) {}

    /** Whatever is known of the new address, whoever asks learns nothing of it: what there is to say is mailed there. */
    void ask(Subscriber reader, String email) {
        if (email.equals(reader.email) || Suppression.covers(email) || forgotten.suppresses(email)) return;
        var other = Subscriber.byEmail(email).filter(it -> it.id() != reader.id());
        if (other.isPresent()) {
            write(reader, email, words -> Notice.of(words.addressTakenTitle(), words.addressTaken()));
            return;
        }
        var link = site.at("/me/address/" + kept(reader, email)).toString();
        write(
                reader,
                email,
                words -> new Notice(
                        words.newAddressTitle(),
                        words.newAddressAsked(),
                        link,
                        words.newAddressYes(),
                        words.newAddressGoodFor(HOURS)));
    }

    Optional<Wanted> look(String key) {
        return Sql.one(
                        database,
                        "select subscriber_id, email from address_change where token_hash = ? and expires_at > now()",
                        row -> Map.entry(row.getLong(1), row.getString(2)),
                        (Object) RandomKey.hash(key))
                .flatMap(it -> Subscriber.byId(it.getKey()).map(reader -> new Wanted(reader, it.getValue())));
    }

    /** Once; empty where the link has ended, or the address has become somebody else's meanwhile. */
    Optional<Subscriber> use(String key) {
        var wanted = look(key);
        wanted.ifPresent(it -> Sql.update(
                database,
                "delete from address_change where subscriber_id = ?",
                it.reader().id()));
        return wanted.filter(it -> Subscriber.byEmail(it.email())
                        .filter(other -> other.id() != it.reader().id())
                        .isEmpty())
                .map(it -> moved(it.reader(), it.email()));
    }

    private Subscriber moved(Subscriber reader, String email) {
        var old = reader.email;
        reader.moveTo(email);
        audit.write("move to another address", "subscriber " + reader.id(), Map.of());
        if (!Suppression.covers(old)) {
            write(reader, old, words -> Notice.of(words.movedTitle(), words.movedTo(reader.shortAddress())));
        }
        return reader;
    }

    private interface Saying {
        Notice in(OwnWords words);
    }

    private void write(Subscriber reader, String to, Saying saying) {
        notices.to(reader, to, saying::in, clock.instant()).ifPresent(letters::fire);
    }

    private String kept(Subscriber reader, String email) {
        var key = RandomKey.make();
        Sql.update(database, """
                insert into address_change (subscriber_id, email, token_hash, expires_at)
                values (?, ?, ?, now() + interval '24 hours')
                on conflict (subscriber_id) do update
                set email = excluded.email, token_hash = excluded.token_hash, expires_at = excluded.expires_at
                """, reader.id(), email, RandomKey.hash(key));
        return key;
    }
}
