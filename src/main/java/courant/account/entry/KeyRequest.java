package courant.account.entry;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Somebody shows a key and wants to be known: a browser its session's, a program its API token. */
final class KeyRequest extends BaseAuthenticationRequest {
    enum Kind {
        SESSION,
        API_TOKEN
    }

    final Kind kind;
    final String key;

    KeyRequest(Kind kind, String key) {
        this.kind = kind;
        this.key = key;
    }
}
