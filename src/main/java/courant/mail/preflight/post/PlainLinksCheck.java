package courant.mail.preflight.post;

import courant.mail.preflight.Check;
import courant.mail.preflight.Line;
import courant.mail.preflight.Matter;
import java.util.List;
import java.util.Locale;

/** What is asked for over http anybody on the way can read and change; browsers warn before they open it. */
record PlainLinksCheck(List<String> links) implements Check {

    @Override
    public Matter matter() {
        return Matter.PLAIN_LINKS;
    }

    @Override
    public Line look() {
        var plain = links.stream()
                .filter(it -> it.toLowerCase(Locale.ROOT).startsWith("http://"))
                .toList();
        return plain.isEmpty()
                ? matter().pass(links.isEmpty() ? "There are no links." : "No link begins with http://.")
                : matter().warn(
                                Links.listed(plain) + (plain.size() == 1 ? " begins" : " begin")
                                        + " with http://; browsers warn of that.",
                                "Write https://, if the site has it.");
    }
}
