package courant.mailing.progress;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** One recipient of a mailing with every try. */
public record Attempted(@JsonUnwrapped DeliveryView delivery, List<AttemptView> attempts) {

    public static Optional<Attempted> of(long mailing, long delivery, DeliveryList deliveries, DataSource database) {
        return deliveries.find(mailing, delivery).map(it -> new Attempted(it, AttemptView.of(mailing, it, database)));
    }
}
