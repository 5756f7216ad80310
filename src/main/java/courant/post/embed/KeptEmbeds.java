package courant.post.embed;

import courant.markdown.Card;
import courant.markdown.Document;
import courant.platform.sql.Sql;
import courant.platform.web.kept.KeptPages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The cards in the database. Index: the unique one on address. */
@ApplicationScoped
public class KeptEmbeds {
    private final DataSource database;
    private final KeptPages pages;

    public KeptEmbeds(DataSource database, KeptPages pages) {
        this.database = database;
        this.pages = pages;
    }

    /** The document with a card in place of each address that stands alone and has one. */
    public Document on(Document document) {
        var addresses = document.embeds();
        return addresses.isEmpty() ? document : document.with(of(addresses));
    }

    Map<String, Card> of(List<String> addresses) {
        var rows = Sql.list(
                database, "select " + Embed.COLUMNS + " from embed where address = any(?)", Embed::read, (Object)
                        addresses.toArray(String[]::new));
        return rows.stream().collect(Collectors.toMap(Embed::address, Embed::card));
    }

    Optional<Embed> at(String address) {
        return Sql.one(database, "select " + Embed.COLUMNS + " from embed where address = ?", Embed::read, address);
    }

    /** What is kept already is replaced. */
    void keep(Embed it, @Nullable Long account) {
        var picture = it.card().picture().orElse(null);
        Sql.update(
                database,
                """
                insert into embed (address, kind, title, text, site, picture, width, height, created_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (address) do update set kind = excluded.kind, title = excluded.title, text = excluded.text,
                       site = excluded.site, picture = excluded.picture, width = excluded.width,
                       height = excluded.height, fetched_at = now()
                """,
                it.address(),
                it.card().kind().word(),
                it.card().title(),
                it.card().text(),
                it.card().site(),
                picture == null ? null : picture.src(),
                picture == null ? null : picture.width(),
                picture == null ? null : picture.height(),
                account);
        pages.forget();
    }
}
