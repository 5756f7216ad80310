package courant.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Who did what, for the day somebody asks. Written in the transaction of the deed, so one never stands without the other. */
@ApplicationScoped
public class Audit {
    private final DataSource database;
    private final CurrentAccount current;
    private final ObjectMapper json;

    public Audit(DataSource database, CurrentAccount current, ObjectMapper json) {
        this.database = database;
        this.current = current;
        this.json = json;
    }

    /**
     * @param action what was done, a verb and its noun: {@code "schedule mailing"}
     * @param subject what it was done to: {@code "post 12"}
     * @param detail whatever helps to understand it later; never a secret
     */
    public void write(String action, String subject, Map<String, ?> detail) {
        write(current.id().orElse(null), action, subject, detail);
    }

    /** As the other, by an account that is not (yet, or any more) the one of the request. */
    public void write(@Nullable Long account, String action, String subject, Map<String, ?> detail) {
        Sql.update(
                database,
                "insert into audit (account_id, action, subject, detail) values (?::bigint, ?, ?, ?::jsonb)",
                account,
                action,
                subject,
                text(detail));
    }

    private String text(Map<String, ?> detail) {
        try {
            return json.writeValueAsString(detail);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this detail has no JSON form: " + detail, e);
        }
    }
}
