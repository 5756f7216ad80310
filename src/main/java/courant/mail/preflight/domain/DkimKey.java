package courant.mail.preflight.domain;

/**
 * A key that mails are signed with.
 *
 * @param domain the {@code d=} of the signature
 * @param value what must stand in the TXT record {@code SELECTOR._domainkey.DOMAIN}
 */
public record DkimKey(String selector, String domain, String value) {

    String place() {
        return selector + "._domainkey." + domain;
    }
}
