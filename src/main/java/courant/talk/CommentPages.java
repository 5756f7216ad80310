package courant.talk;

import courant.account.entry.Pages;
import courant.account.entry.Visitor;
import courant.newsletter.site.SiteView;
import courant.newsletter.site.Spoken;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.platform.Site;
import courant.post.Post;
import courant.subscriber.Subscriber;
import courant.subscriber.entry.CurrentReader;
import courant.talk.like.Likes;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The talk under one post as one reader sees it: with the form, and with own comments that wait. Never kept. */
@Path("/p/{slug}/comments")
@RunOnVirtualThread
public class CommentPages {
    private static final int ON_A_PAGE = 100;
    private final CurrentReader current;
    private final Threads threads;
    private final Writing writing;
    private final Likes likes;
    private final Site site;

    CommentPages(CurrentReader current, Threads threads, Writing writing, Likes likes, Site site) {
        this.current = current;
        this.threads = threads;
        this.writing = writing;
        this.likes = likes;
        this.site = site;
    }

    /**
     * @param path of the post
     * @param done a word for what the page before this one did
     * @param undo the comment that can be brought back; 0 for none
     * @param next the number that the next page begins after; 0 for none
     * @param held whether a comment may wait for the author
     */
    @CheckedTemplate(basePath = "talk")
    record CommentsPage(
            SiteView site,
            String title,
            String path,
            String newsletter,
            Standing standing,
            List<CommentView> comments,
            long count,
            long next,
            Typed typed,
            String done,
            long undo,
            boolean held,
            boolean liked)
            implements TemplateInstance {}

    @GET
    @Transactional
    public Response show(
            @RestPath String slug,
            @RestQuery @DefaultValue("0") long after,
            @RestQuery @DefaultValue("0") long reply,
            @RestQuery @DefaultValue("0") long edit,
            @RestQuery @DefaultValue("") String done,
            @RestQuery @DefaultValue("0") long undo) {
        var post = post(slug);
        var typed = Typed.fresh(name(), answers());
        if (reply != 0) typed = typed.answering(reply, whom(post, reply));
        if (edit != 0 && current.present()) typed = editing(post, edit, typed);
        return page(200, post, after, typed, done, undo);
    }

    @POST
    @Transactional
    public Response write(
            @RestPath String slug,
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String body,
            @RestForm @DefaultValue("0") long parent,
            @RestForm @DefaultValue("") String answers,
            RoutingContext context) {
        var post = post(slug);
        var form = new CommentForm(name, body, parent, !answers.isEmpty());
        var typed = Typed.fresh(name, form.answers());
        if (parent != 0) typed = typed.answering(parent, whom(post, parent));
        if (standing(post) != Standing.MAY) return page(403, post, 0, typed.refused(name, body, "", ""), "", 0);
        try {
            var place = Visitor.of(context).address();
            var made = writing.write(post, current.id().orElseThrow(), form, place, words(post));
            return after(post, made.state.word(), "#c" + made.id);
        } catch (BadInput fault) {
            return refused(post, typed, name, body, fault);
        }
    }

    @POST
    @Path("{id: \\d+}")
    @Transactional
    public Response edit(@RestPath String slug, @RestPath long id, @RestForm @DefaultValue("") String body) {
        var post = post(slug);
        var own = own(post, id);
        try {
            if (standing(post) == Standing.BLOCKED)
                throw Refused.forbidden(words(post).blocked());
            writing.edit(own, body, post, words(post));
            return after(post, "saved", "#c" + id);
        } catch (BadInput fault) {
            return refused(post, Typed.fresh(name(), answers()).editing(own), null, body, fault);
        }
    }

    @POST
    @Path("{id: \\d+}/removal")
    @Transactional
    public Response remove(@RestPath String slug, @RestPath long id) {
        var post = post(slug);
        own(post, id).withdraw();
        return Response.seeOther(URI.create(path(post) + "?done=removed&undo=" + id))
                .build();
    }

    @POST
    @Path("{id: \\d+}/undo")
    @Transactional
    public Response undo(@RestPath String slug, @RestPath long id) {
        var post = post(slug);
        own(post, id).bringBack();
        return after(post, "saved", "#c" + id);
    }

    private Response refused(Post post, Typed typed, @Nullable String name, String body, BadInput fault) {
        var why = String.valueOf(fault.getMessage());
        return page(422, post, 0, typed.refused(name, body, fault.field(), why), "", 0);
    }

    private Response page(int status, Post post, long after, Typed typed, String done, long undo) {
        var reader = current.id().orElse(0L);
        var found = threads.of(post, reader, after, ON_A_PAGE + 1);
        var shown = found.subList(0, Math.min(found.size(), ON_A_PAGE));
        var shell = shell(post);
        return Pages.show(
                status,
                shell.say(new CommentsPage(
                        shell,
                        post.title.isEmpty() ? "Untitled" : post.title,
                        post.path(),
                        post.newsletter.name,
                        standing(post),
                        shown,
                        threads.numbers(post.id).comments(),
                        found.size() > ON_A_PAGE ? shown.getLast().id() : 0,
                        typed,
                        done,
                        undo,
                        TalkRules.of(post.newsletter.id).held != Held.NONE,
                        reader != 0 && likes.has(post.id, reader))));
    }

    private static Response after(Post post, String done, String anchor) {
        return Response.seeOther(URI.create(path(post) + "?done=" + done + anchor))
                .build();
    }

    private static String path(Post post) {
        return post.path() + "/comments";
    }

    private Standing standing(Post post) {
        return Standing.of(post, current.id(), TalkRules.of(post.newsletter.id), writing.now());
    }

    /** Of who is not signed in nobody knows whether a comment is theirs. */
    private Comment own(Post post, long id) {
        var reader =
                current.id().orElseThrow(() -> Refused.forbidden(words(post).signInFirst()));
        return Writing.own(post, id, reader);
    }

    private Typed editing(Post post, long id, Typed typed) {
        var own = own(post, id);
        return writing.isEditable(own) ? typed.editing(own) : typed;
    }

    private String whom(Post post, long comment) {
        return Comment.byId(comment)
                .filter(it -> it.postId == post.id && it.state == CommentState.SHOWN)
                .flatMap(it -> Optional.ofNullable(it.readerId))
                .flatMap(Commenter::of)
                .map(it -> it.name)
                .orElse("");
    }

    /** As they are called already, or as their subscription says. */
    private String name() {
        var reader = current.get();
        return reader.flatMap(it -> Commenter.of(it.id()))
                .map(it -> it.name)
                .or(() -> reader.map(it -> it.name))
                .orElse("");
    }

    private boolean answers() {
        return current.id().flatMap(Commenter::of).filter(it -> it.answers).isPresent();
    }

    private SiteView shell(Post post) {
        var reader = current.get().map((Subscriber it) -> it.locale).orElse(null);
        return SiteView.about(post.newsletter, site).to(reader);
    }

    private TalkWords words(Post post) {
        return Spoken.words(TalkWords.class, shell(post).words());
    }

    private static Post post(String slug) {
        return Post.publishedBySlug(slug)
                .filter(it -> TalkRules.of(it.newsletter.id).open && !QuietPost.is(it.id))
                .orElseThrow(() -> Refused.notFound("There are no comments here."));
    }
}
