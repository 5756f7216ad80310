package courant.talk.desk;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** Looks every minute for comments that nobody was told of. */
class TellAuthorsJob {
    private final CommentNews news;

    TellAuthorsJob(CommentNews news) {
        this.news = news;
    }

    @Scheduled(every = "60s", delayed = "40s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tell() {
        news.tell();
    }
}
