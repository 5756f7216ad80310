package courant.studio;

import java.util.Map;

/** What the page before this one did, as one word in the address ({@code ?done=saved}), so that a reload does not repeat it. */
final class Done {
    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("saved", "Saved."),
            Map.entry("unsuppressed", "Mail may go to this address again."),
            Map.entry("left", "Unsubscribed. It can be undone beside the newsletter."),
            Map.entry("returned", "Subscribed again, as before."),
            Map.entry("attribute-removed", "The definition is removed; what is kept of readers stays."),
            Map.entry("brought-back", "It is back."),
            Map.entry("cleared", "The inbox is empty now."),
            Map.entry("added", "Added."),
            Map.entry("removed", "Erased. Nothing that says who it was is kept."),
            Map.entry("suppressed", "This address gets no more mail from here."),
            Map.entry("started", "Your newsletter is here. Tell readers more about it in the settings."),
            Map.entry("tested", "The test is on its way."),
            Map.entry("scheduled", "Scheduled."),
            Map.entry("published", "It stands on the web now."),
            Map.entry("unscheduled", "The post is a draft again; nothing will be sent."),
            Map.entry("paused", "Paused. Mails that were being handed over are finished."),
            Map.entry("resumed", "Going on."),
            Map.entry("cancelled", "Cancelled. What was not sent stays unsent."),
            Map.entry("retried", "Trying these once more."),
            Map.entry("decided", "Decided. The rest is on its way with this subject."),
            Map.entry("counted", "Counted as sent. They are not sent again."),
            Map.entry("invited", "The invitation is on its way."),
            Map.entry("withdrawn", "Taken back. Its link opens nothing any more."),
            Map.entry("person-removed", "Removed, with sessions and tokens. What they wrote is here still."),
            Map.entry("ownership", "Handed over. You are an editor now."),
            Map.entry("signed-out", "Signed out everywhere but here."),
            Map.entry("token-revoked", "This token opens nothing any more."),
            Map.entry("relay-removed", "Removed. What was on its way over it is finished."),
            Map.entry("mailbox-removed", "Removed. What was counted stays."),
            Map.entry("keys-made", "Two keys are made. Publish their records, then sign with the first."),
            Map.entry(
                    "key-signs",
                    "This key signs from now on. Publish the records of the one that is ready for the next turn."),
            Map.entry("key-rests", "Mails of this domain go out unsigned now."),
            Map.entry("key-retired", "Retired. Its records can go from the DNS."),
            Map.entry("password", "Your password is changed."),
            Map.entry("one-text", "Both texts are one now. Each of them stays among the earlier texts."),
            Map.entry("cover", "Saved, with its cover."),
            Map.entry("restored", "The earlier text is the post's text again."),
            Map.entry("handed-over", "The editors have it now. You can go on writing until one of them publishes it."),
            Map.entry("taken-back", "It is being written again."),
            Map.entry("author-added", "Added. Tell readers who this is."),
            Map.entry("author-removed", "Removed from all posts."),
            Map.entry("merged", "Merged: both are one now."),
            Map.entry("renamed", "Renamed on all posts."),
            Map.entry("tag-removed", "Removed from all posts."),
            Map.entry("series-added", "Begun. Choose it under “Post settings” of each part."),
            Map.entry("series-removed", "Removed. Its posts stay."),
            Map.entry("page-removed", "Removed. Its address leads nowhere now."),
            Map.entry("page-withdrawn", "A draft again. Readers do not find it any more."),
            Map.entry("ordered", "The order is saved."),
            Map.entry("redirect-added", "Added. It leads on from now on."),
            Map.entry("redirect-removed", "Removed. Nothing stands at the old address now."),
            Map.entry("undone", "As it was before."),
            Map.entry("moved", "Moved."),
            Map.entry("newsletter-added", "Added. Look through its settings."),
            Map.entry("newsletter-retired", "Ended. Its archive stays, and nobody can sign up any more."),
            Map.entry("newsletter-on", "It goes on."),
            Map.entry("comment-approved", "Approved. Everybody sees it now."),
            Map.entry("comment-removed", "Deleted. Nobody sees it any more."),
            Map.entry("commenter-blocked", "Blocked. This reader writes no more comments."),
            Map.entry("discarded", "The draft is removed."));

    private Done() {}

    /** Empty for a word that no page of ours puts there. */
    static String sentence(String word) {
        return SENTENCES.getOrDefault(word, "");
    }
}
