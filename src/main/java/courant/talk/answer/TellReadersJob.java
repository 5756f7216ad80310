package courant.talk.answer;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** Looks every minute for answers that somebody waits for. */
class TellReadersJob {
    private final AnswerNews news;

    TellReadersJob(AnswerNews news) {
        this.news = news;
    }

    @Scheduled(every = "60s", delayed = "50s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tell() {
        news.tell();
    }
}
