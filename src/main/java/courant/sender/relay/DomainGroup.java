package courant.sender.relay;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Who runs the mailbox, by the address alone: providers that measure a sender as a whole, and the rest. */
public enum DomainGroup {
    GMAIL("Gmail", "gmail.com googlemail.com"),
    MICROSOFT("Microsoft", """
            outlook.com outlook.de outlook.fr outlook.es outlook.it outlook.jp outlook.at outlook.be outlook.com.br hotmail.com
            hotmail.de hotmail.fr hotmail.it hotmail.es hotmail.co.uk hotmail.nl hotmail.be live.com live.de live.fr live.nl
            live.co.uk live.it live.be live.com.au msn.com windowslive.com passport.com"""),
    YAHOO("Yahoo", """
            yahoo.com yahoo.de yahoo.fr yahoo.it yahoo.es yahoo.co.uk yahoo.ca yahoo.in yahoo.co.in yahoo.com.br yahoo.com.au
            yahoo.com.mx yahoo.com.ar yahoo.co.jp ymail.com rocketmail.com aol.com aol.de aol.fr aol.co.uk aim.com verizon.net"""),
    APPLE("Apple", "icloud.com me.com mac.com"),
    REST("the other providers", "");

    private static final Map<String, DomainGroup> BY_DOMAIN = Arrays.stream(values())
            .flatMap(group -> group.domains.stream().map(domain -> Map.entry(domain, group)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    private final String title;
    private final List<String> domains;

    DomainGroup(String title, String domains) {
        this.title = title;
        this.domains =
                Arrays.stream(domains.split("\\s+")).filter(it -> !it.isEmpty()).toList();
    }

    /** The group of this address's mailbox. */
    public static DomainGroup of(String email) {
        var domain = email.substring(email.lastIndexOf('@') + 1);
        var group = BY_DOMAIN.get(domain);
        if (group == null) group = BY_DOMAIN.get(domain.toLowerCase(Locale.ROOT));
        return group == null ? REST : group;
    }

    /** For sentences: mails to {@code Gmail}. */
    public String title() {
        return title;
    }

    /** In lower case; none for the rest. */
    public List<String> domains() {
        return domains;
    }
}
