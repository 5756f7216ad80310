package courant.post.embed;

import java.net.URI;

/** Finds out what stands at an address: from its provider where that says, else from the page itself. */
class Scout {
    private static final int MOST_PAGE = 1 << 20;
    private static final int MOST_PICTURE = 8 << 20;
    private final Fetching fetching;

    Scout(Fetching fetching) {
        this.fetching = fetching;
    }

    /** @throws NotFetched with a sentence for the author */
    Found find(URI address) {
        return Provider.of(address)
                .map(it -> ask(it, address))
                .orElseGet(() -> OpenGraph.read(fetching.get(address, MOST_PAGE)));
    }

    byte[] picture(String address) {
        try {
            return fetching.get(URI.create(address), MOST_PICTURE).bytes();
        } catch (IllegalArgumentException e) {
            throw new NotFetched("Its picture has no address.");
        }
    }

    private Found ask(Provider provider, URI address) {
        try {
            return OEmbed.read(fetching.get(provider.asked(address), MOST_PAGE), provider);
        } catch (NotFetched silent) {
            return OpenGraph.read(fetching.get(address, MOST_PAGE));
        }
    }
}
