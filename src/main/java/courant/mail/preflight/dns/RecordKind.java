package courant.mail.preflight.dns;

/** What can be asked of a name; PTR is asked of an IP address as it is written. */
public enum RecordKind {
    TXT,
    A,
    AAAA,
    MX,
    PTR,
    NS
}
