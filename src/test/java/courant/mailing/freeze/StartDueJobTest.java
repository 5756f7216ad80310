package courant.mailing.freeze;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class StartDueJobTest {
    private final DataSource away = (DataSource)
            Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (_, _, _) -> {
                throw new SQLException("The connection attempt failed.", "08001");
            });

    @Test
    void a_database_that_is_away_does_not_fill_the_log_second_by_second() {
        var job = new StartDueJob(away, new Freeze(away, null, null, null, null, null, Clock.systemUTC(), null, null));
        assertThatCode(job::look).doesNotThrowAnyException();
    }
}
