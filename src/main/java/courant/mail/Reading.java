package courant.mail;

/** A mail as one recipient reads it: subject, HTML document and plain text with every slot filled. */
public record Reading(String subject, String html, String text) {}
