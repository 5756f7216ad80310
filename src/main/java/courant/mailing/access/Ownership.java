package courant.mailing.access;

import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Who wrote a post, and whether it is still only the writer's. Index: {@code mailing_post}. */
@ApplicationScoped
class Ownership {
    private final DataSource database;

    Ownership(DataSource database) {
        this.database = database;
    }

    /**
     * @param writer absent where the writer has no account any more
     * @param isWithEditors it is published, or it is or was to be mailed
     */
    record Found(Optional<Long> writer, boolean isWithEditors) {
        static Found read(ResultSet row) throws SQLException {
            return new Found(Optional.ofNullable(row.getObject("created_by", Long.class)), row.getBoolean("taken"));
        }
    }

    /** @param room as in {@link Route} */
    Optional<Found> of(String room, long id) {
        var post = room.equals("posts") ? "?" : "(select m.post_id from mailing m where m.id = ?)";
        return Sql.one(database, """
                select p.created_by, p.state <> 'draft' or exists (
                    select 1 from mailing m where m.post_id = p.id and m.state <> 'cancelled') as taken
                from post p where p.id =\s""" + post, Found::read, id);
    }
}
