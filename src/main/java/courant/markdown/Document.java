package courant.markdown;

import courant.markdown.html.MailRendering;
import courant.markdown.html.PageRendering;
import courant.markdown.text.Excerpt;
import courant.markdown.text.TextRendering;
import courant.markdown.text.WordCount;
import courant.markdown.tree.Words;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** What a Markdown source says: one safe tree, and the pages, mails and texts made of it. Immutable. */
public final class Document {
    private final Element tree;
    private final FieldTokens tokens;
    private final Words words;

    Document(Element tree, FieldTokens tokens) {
        this(tree, tokens, Words.ENGLISH);
    }

    private Document(Element tree, FieldTokens tokens, Words words) {
        this.tree = tree;
        this.tokens = tokens;
        this.words = words;
    }

    /** The same, with what it says by itself in the language of its text (BCP 47). */
    public Document in(String language) {
        var said = Words.in(language);
        return said.equals(words) ? this : new Document(said.name(tree.clone()), tokens, said);
    }

    /** The same with the size of each picture that somebody knows and the author did not give. */
    public Document sized(PictureSizes sizes) {
        return new Document(Sizes.fill(tree.clone(), sizes), tokens, words);
    }

    /** The addresses that stand alone in a paragraph, each once: what may be shown as a card. */
    public List<String> embeds() {
        return Cards.addresses(tree);
    }

    /** The same with a card in place of each address that stands alone and has one. */
    public Document with(Map<String, Card> cards) {
        return cards.isEmpty() ? this : new Document(Cards.fill(tree.clone(), cards, tokens::without), tokens, words);
    }

    /** For the archive. Headings start at h2, as the title above is the h1; personal fields show their fallback. */
    public SafeHtml page() {
        return html(PageRendering.of(tree, words), FieldWriter.FALLBACK);
    }

    /** For mail programs: styles inline, addresses absolute on {@code base}. */
    public SafeHtml mail(MailStyle style, URI base, FieldWriter fields) {
        return html(
                MailRendering.of(
                        tree, MailRules.of(style), style.direction(), style.width(), base.toString(), words.link()),
                fields);
    }

    /** Plain text as format=flowed (RFC 3676, DelSp=no), at most 72 columns where words allow it; lines end in LF. */
    public String text(URI base, FieldWriter fields) {
        return TextRendering.of(tree, base.toString(), tokens.filledBy(fields), words);
    }

    /** The personal fields that stand in the text, each once, in order. */
    public List<PersonalField> fields() {
        return tokens.in(tree.wholeText());
    }

    /** Words, with each Chinese or Japanese character counted as one. */
    public int words() {
        return count().total();
    }

    /** At 225 words or 500 Chinese or Japanese characters a minute, in whole minutes, at least one. */
    public Duration readingTime() {
        return count().readingTime();
    }

    private WordCount count() {
        return WordCount.of(plain().apply(tree.text()));
    }

    public Optional<Picture> leadPicture() {
        return pictures().stream().findFirst();
    }

    /** All pictures in their order. */
    public List<Picture> pictures() {
        return tree.select("img[src]").stream().map(this::picture).toList();
    }

    private Picture picture(Element image) {
        Optional<String> caption = Optional.ofNullable(image.closest("figure"))
                .map(figure -> figure.selectFirst("figcaption"))
                .map(Element::text)
                .map(plain());
        return new Picture(image.attr("src"), image.attr("alt"), caption);
    }

    /** Plain text from the first paragraphs, cut at a word, at most {@code maxChars} long with its ellipsis. */
    public String excerpt(int maxChars) {
        return Excerpt.of(tree, plain(), maxChars);
    }

    /** As {@link #excerpt(int)}, with each personal field as {@code fields} writes it; a field counts as one short word. */
    public String excerpt(int maxChars, FieldWriter fields) {
        return tokens.filledBy(fields).apply(Excerpt.of(tree, UnaryOperator.identity(), maxChars));
    }

    /** Every word of it in one line, fields with their fallback: for a search. */
    public String plainText() {
        return plain().apply(tree.text());
    }

    private UnaryOperator<String> plain() {
        return tokens.filledBy(FieldWriter.FALLBACK);
    }

    private SafeHtml html(String markup, FieldWriter fields) {
        return new SafeHtml(tokens.fill(markup, field -> Entities.escape(fields.write(field))));
    }
}
