package courant.inbound;

/** Answers as mail programs write them. */
public final class Mails {
    private Mails() {}

    /** A person's, to this Message-ID. */
    public static String reply(String id) {
        return """
                Return-Path: <ada@example.net>
                From: Ada <ada@example.net>
                To: letters@example.org
                Subject: Re: Hello
                Message-ID: <own@example.net>
                In-Reply-To: <%s>
                References: <%s>
                Content-Type: text/plain; charset=utf-8

                Thank you, this is a secret.
                """.formatted(id, id);
    }

    /** The same with more lines in its header, such as {@code Auto-Submitted: auto-replied}. */
    public static String reply(String id, String... lines) {
        return String.join("\n", lines) + "\n" + reply(id);
    }
}
