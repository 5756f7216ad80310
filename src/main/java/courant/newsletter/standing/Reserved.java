package courant.newsletter.standing;

import java.util.Set;

/** First words of addresses that are the program's own, or that it may come to need: no page can stand there. */
final class Reserved {
    private static final Set<String> WORDS = Set.of(
            "api",
            "archive",
            "assets",
            "authors",
            "comments",
            "confirm",
            "favicon",
            "feed",
            "feeds",
            "index",
            "invitation",
            "l",
            "likes",
            "login",
            "logout",
            "me",
            "newsletters",
            "p",
            "password",
            "pictures",
            "preferences",
            "preview",
            "q",
            "reader",
            "rss",
            "search",
            "series",
            "setup",
            "share",
            "sign-in",
            "sign-up",
            "sitemap",
            "studio",
            "subscribe",
            "subscription",
            "tags",
            "themes",
            "undo",
            "unsubscribe",
            "webhooks",
            "websub",
            "winner");

    private Reserved() {}

    static boolean has(String slug) {
        return WORDS.contains(slug);
    }
}
