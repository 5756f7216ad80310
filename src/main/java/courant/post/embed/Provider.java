package courant.post.embed;

import courant.markdown.Card;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Sites that say what an address of theirs is, in a form made for it (oembed.com). */
enum Provider {
    YOUTUBE(
            "YouTube",
            Card.Kind.VIDEO,
            "https://www.youtube.com/oembed?format=json&url=",
            Set.of("youtube.com", "www.youtube.com", "m.youtube.com", "music.youtube.com", "youtu.be")),
    VIMEO(
            "Vimeo",
            Card.Kind.VIDEO,
            "https://vimeo.com/api/oembed.json?width=1280&url=",
            Set.of("vimeo.com", "www.vimeo.com", "player.vimeo.com")),
    SPOTIFY("Spotify", Card.Kind.AUDIO, "https://open.spotify.com/oembed?url=", Set.of("open.spotify.com")),
    SOUNDCLOUD(
            "SoundCloud",
            Card.Kind.AUDIO,
            "https://soundcloud.com/oembed?format=json&url=",
            Set.of("soundcloud.com", "www.soundcloud.com", "on.soundcloud.com"));

    final String title;
    final Card.Kind kind;
    private final String asking;
    private final Set<String> hosts;

    Provider(String title, Card.Kind kind, String asking, Set<String> hosts) {
        this.title = title;
        this.kind = kind;
        this.asking = asking;
        this.hosts = hosts;
    }

    static Optional<Provider> of(URI address) {
        var host = address.getHost().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(it -> it.hosts.contains(host)).findFirst();
    }

    URI asked(URI address) {
        return URI.create(asking + URLEncoder.encode(address.toString(), StandardCharsets.UTF_8));
    }
}
