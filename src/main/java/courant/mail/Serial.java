package courant.mail;

import courant.mail.design.SeriesLine;
import courant.mail.design.Wording;
import courant.mail.mime.Clean;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A post's place in a series.
 *
 * @param number from 1
 * @param page where the series stands in the archive
 * @param previous the part before it, if that is published
 * @param next the part after it, if that is published
 */
public record Serial(int number, String series, URI page, Optional<Part> previous, Optional<Part> next) {

    /** Another post of the series. */
    public record Part(String title, URI page) {}

    SeriesLine line(Wording words) {
        var links = Stream.concat(
                        previous.map(it -> link(words.previous(), it)).stream(),
                        next.map(it -> link(words.next(), it)).stream())
                .toList();
        return new SeriesLine(words.part(number), Clean.line(series), page.toASCIIString(), links);
    }

    private static SeriesLine.Link link(String words, Part part) {
        return new SeriesLine.Link(words, Clean.line(part.title()), part.page().toASCIIString());
    }
}
