package courant.mail;

import courant.mail.counting.Counting;
import courant.mail.design.Cover;
import courant.markdown.Document;
import courant.markdown.FieldText;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A post as it is to be mailed: everything that is the same for all who get it.
 *
 * @param subject may call the reader by personal fields, as the body may
 * @param bylines names, in order; may be empty
 * @param serial where it stands in a series, if it is part of one
 * @param published the day that stands under the title
 * @param page where the post stands in the archive; addresses in the body are taken relative to it
 */
public record PostMail(
        Look look,
        Sender sender,
        FieldText subject,
        String title,
        Optional<String> subtitle,
        List<String> bylines,
        Optional<Serial> serial,
        LocalDate published,
        Document body,
        URI page,
        Counting counting,
        Optional<Cover> cover) {

    /** One without a cover that is part of no series and of which nothing is counted. */
    public PostMail(
            Look look,
            Sender sender,
            FieldText subject,
            String title,
            Optional<String> subtitle,
            List<String> bylines,
            LocalDate published,
            Document body,
            URI page) {
        this(
                look,
                sender,
                subject,
                title,
                subtitle,
                bylines,
                Optional.empty(),
                published,
                body,
                page,
                Counting.NONE,
                Optional.empty());
    }
}
