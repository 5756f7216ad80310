package courant.mailing.trial;

import courant.mail.address.Address;
import courant.mail.address.BadAddress;
import courant.platform.BadInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where test mails go: up to {@value #MOST} addresses; the author's own if none is given. */
public record TestForm(@Nullable List<String> to) {
    static final int MOST = 10;

    List<String> addresses(String own) {
        if (to == null || to.isEmpty()) return List.of(own);
        if (to.size() > MOST) throw new BadInput("to", "A test goes to " + MOST + " addresses at most.");
        return to.stream().map(TestForm::checked).distinct().toList();
    }

    private static String checked(@Nullable String typed) {
        try {
            return Address.of(typed == null ? "" : typed).text();
        } catch (BadAddress e) {
            throw new BadInput("to", String.valueOf(e.getMessage()));
        }
    }
}
