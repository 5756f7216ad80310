package courant.mailing.schedule;

import courant.post.Channel;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Where a post goes: {@code both}, {@code mail} or {@code web}. */
@Path("/api/v1/posts/{id}/channel")
@RolesAllowed("author")
@RunOnVirtualThread
public class ChannelApi {
    private final Channels channels;

    public ChannelApi(Channels channels) {
        this.channels = channels;
    }

    /** A channel as it is sent and answered. */
    public record ChannelForm(@Nullable String channel) {}

    @PUT
    @Transactional
    public ChannelForm choose(@RestPath long id, @Nullable ChannelForm form) {
        var wanted = Channel.typed(form == null ? null : form.channel());
        return new ChannelForm(channels.choose(id, wanted).channel.word);
    }
}
