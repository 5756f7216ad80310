package courant.inbound.reply;

import courant.inbound.mailbox.Arrived;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whom and what a message answers, by RFC 5322 section 3.6.4. */
final class Answered {
    private static final int MOST = 50;
    private static final Pattern ID = Pattern.compile("<([^<>@\\s]{1,200}@[^<>@\\s]{1,255})>");

    private Answered() {}

    /** The Message-IDs that it names, the one that it answers first and then from the newest to the oldest. */
    static List<String> ids(Arrived it) {
        var named = new ArrayList<>(ids(it.all("References")));
        Collections.reverse(named);
        return Stream.concat(ids(it.all("In-Reply-To")).stream(), named.stream())
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** In small letters; empty where it cannot be read. */
    static Optional<String> author(Arrived it) {
        try {
            return it.first("From").stream()
                    .flatMap(from -> Stream.of(parsed(from)))
                    .map(address -> address.getAddress().toLowerCase(Locale.ROOT))
                    .findFirst();
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static InternetAddress[] parsed(String from) {
        try {
            return InternetAddress.parseHeader(from, false);
        } catch (AddressException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<String> ids(List<String> values) {
        return values.stream()
                .flatMap(value -> ID.matcher(value).results())
                .map(MatchResult::group)
                .map(id -> id.substring(1, id.length() - 1))
                .toList();
    }
}
