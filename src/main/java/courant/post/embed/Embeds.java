package courant.post.embed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import courant.markdown.Card;
import courant.markdown.Document;
import courant.markdown.Markdown;
import courant.platform.BadInput;
import courant.platform.Rates;
import courant.platform.Refused;
import courant.platform.Site;
import courant.post.picture.KeptSizes;
import courant.post.picture.Pictures;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Makes cards of addresses that authors add: asked for once, then kept. */
@ApplicationScoped
public class Embeds {
    private static final int MOST_AT_ONCE = 10;

    /** A page and a picture being read take some 20 MB for a moment. */
    private static final Semaphore ROOM = new Semaphore(4);

    private final Rates rates = Rates.of(60, Duration.ofMinutes(10));

    /** Not asked again for a while by itself; an author who asks is answered. */
    private final Cache<String, String> silent = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    private final KeptEmbeds kept;
    private final KeptSizes sizes;
    private final Pictures pictures;
    private final Scout scout;
    private final boolean fetch;

    @Inject
    public Embeds(KeptEmbeds kept, KeptSizes sizes, Pictures pictures, Vertx vertx, Site site, EmbedsConfig config) {
        this(kept, sizes, pictures, scout(vertx, site), config.fetch());
    }

    Embeds(KeptEmbeds kept, KeptSizes sizes, Pictures pictures, Scout scout, boolean fetch) {
        this.sizes = sizes;
        this.kept = kept;
        this.pictures = pictures;
        this.scout = scout;
        this.fetch = fetch;
    }

    private static Scout scout(Vertx vertx, Site site) {
        var agent = "Courant (+" + site.base() + ")";
        return new Scout(new Fetching(vertx, new HttpClientOptions(), new PublicHosts(), agent));
    }

    /** The card of an address, if one is kept. */
    public Optional<Embed> at(String typed) {
        return kept.at(address(typed));
    }

    /**
     * The card of an address; asks the page where none is kept. Not within a transaction: it may take ten seconds.
     *
     * @throws BadInput on {@code address} with what went wrong
     */
    public Embed add(String typed, @Nullable Long account) {
        var address = address(typed);
        return kept.at(address).orElseGet(() -> fetched(address, account));
    }

    /** The card as somebody wrote it who knows the page. */
    public Embed put(EmbedForm form, Long account) {
        var address = address(form.address());
        var found = form.found();
        var embed = new Embed(
                address, new Card(found.title(), found.text(), found.site(), found.kind(), chosen(form.picture())));
        kept.keep(embed, account);
        return embed;
    }

    private Optional<Card.Picture> chosen(@Nullable String path) {
        if (path == null || path.isBlank()) return Optional.empty();
        var size = sizes.of(path)
                .orElseThrow(() -> new BadInput("picture", "Choose a picture that was uploaded here: /pictures/…"));
        return Optional.of(new Card.Picture(path, size.width(), size.height()));
    }

    /** Asks for what stands alone in this text and has no card, while its author goes on. */
    public void later(Document document, @Nullable Long account) {
        if (!fetch) return;
        var addresses = document.embeds();
        if (addresses.isEmpty()) return;
        var known = kept.of(addresses);
        addresses.stream()
                .filter(it -> !known.containsKey(it) && silent.getIfPresent(it) == null)
                .limit(MOST_AT_ONCE)
                .forEach(it -> Thread.ofVirtual().start(() -> quietly(it, account)));
    }

    private void quietly(String address, @Nullable Long account) {
        try {
            fetched(address(address), account);
        } catch (BadInput | Refused nothing) {
            silent.put(address, String.valueOf(nothing.getMessage()));
        }
    }

    private Embed fetched(String address, @Nullable Long account) {
        if (!fetch) throw bad("This installation asks no other sites for their titles and pictures.");
        if (!rates.take(String.valueOf(account))) {
            throw Refused.tooMany("That were many pages. Wait a few minutes before the next.");
        }
        ROOM.acquireUninterruptibly();
        try {
            var found = scout.find(URI.create(address));
            var card = new Card(found.title(), found.text(), found.site(), found.kind(), picture(found, account));
            var embed = new Embed(address, card);
            kept.keep(embed, account);
            return embed;
        } catch (NotFetched e) {
            throw bad(e.sentence());
        } finally {
            ROOM.release();
        }
    }

    /** A page without its picture is still worth a card. */
    private Optional<Card.Picture> picture(Found found, @Nullable Long account) {
        try {
            return found.picture()
                    .map(scout::picture)
                    .flatMap(bytes -> pictures.storeThumbnail(bytes, found.kind() == Card.Kind.VIDEO, account))
                    .map(it -> new Card.Picture(it.path(), it.width(), it.height()));
        } catch (NotFetched | BadInput none) {
            return Optional.empty();
        }
    }

    /** As documents know it. */
    private static String address(String typed) {
        var found = Markdown.parse(typed.strip()).embeds();
        if (found.size() != 1 || typed.strip().contains("\n")) {
            throw bad("That is no address of a page: it begins with https:// and holds no spaces.");
        }
        try {
            if (URI.create(found.getFirst()).getHost() == null) throw bad("This address names no site.");
        } catch (IllegalArgumentException e) {
            throw bad("That is no address that can be asked for.");
        }
        return found.getFirst();
    }

    private static BadInput bad(String sentence) {
        return new BadInput("address", sentence);
    }
}
