package courant.talk.like;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** Throws away by what the likes of a day were told apart. */
class ForgetLikersJob {
    private final Likes likes;

    ForgetLikersJob(Likes likes) {
        this.likes = likes;
    }

    @Scheduled(every = "1h", delayed = "7m")
    @RunOnVirtualThread
    void forget() {
        likes.forget();
    }
}
