package courant.mail.preflight.post;

import courant.mail.preflight.Check;
import courant.mail.preflight.Line;
import courant.mail.preflight.Matter;
import java.net.URI;
import java.util.List;

/** A mail stands nowhere, so a link without its beginning is taken from the post's page; often something else was meant. */
record RelativeLinksCheck(List<String> links, URI page) implements Check {

    @Override
    public Matter matter() {
        return Matter.RELATIVE_LINKS;
    }

    @Override
    public Line look() {
        var relative = links.stream().filter(it -> !Links.isWhole(it)).toList();
        if (relative.isEmpty())
            return matter().pass(links.isEmpty() ? "There are no links." : "Every link is a whole address.");
        return matter().warn(
                        Links.listed(relative) + (relative.size() == 1 ? " has" : " have") + " no beginning; in mails "
                                + Links.absolute(relative.getFirst(), page)
                                        .map(URI::toString)
                                        .orElse("it") + " is what is opened.",
                        "Write the whole address, with https:// at its beginning.");
    }
}
