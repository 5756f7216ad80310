package courant.sender.ledger;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClerksTest {

    /** Each group that is being written, until it may end. */
    private final LinkedBlockingQueue<List<Integer>> begun = new LinkedBlockingQueue<>();

    private final Semaphore mayEnd = new Semaphore(0);
    private final CountDownLatch end = new CountDownLatch(1);
    private final Clerks<Integer> clerks = new Clerks<>(
            group -> {
                begun.add(group);
                mayEnd.acquireUninterruptibly();
            },
            end::countDown);

    @Test
    void who_comes_while_few_come_does_not_wait_for_another_to_be_written() throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            clerks.all().forEach(threads::execute);
            clerks.bring(1);
            assertThat(begun.poll(10, SECONDS)).containsExactly(1);
            clerks.bring(2);
            assertThat(begun.poll(10, SECONDS)).containsExactly(2);
            close();
        }
    }

    @Test
    void while_many_come_they_are_written_together() throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 400).forEach(clerks::bring);
            clerks.all().forEach(threads::execute);
            assertThat(begun.poll(10, SECONDS)).hasSize(400);
            clerks.bring(1);
            assertThat(begun.poll(10, SECONDS)).containsExactly(1);
            mayEnd.release(2);
            settled();
            clerks.bring(2);
            assertThat(begun.poll(10, SECONDS)).containsExactly(2);
            clerks.bring(3);
            clerks.bring(4);
            mayEnd.release();
            assertThat(begun.poll(10, SECONDS)).containsExactly(3, 4);
            close();
        }
    }

    @Test
    void all_that_was_brought_is_written_before_they_go() throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 1_200).forEach(clerks::bring);
            close();
            clerks.all().forEach(threads::execute);
            assertThat(end.await(10, SECONDS)).isTrue();
        }
        assertThat(begun.stream().mapToInt(List::size).sum()).isEqualTo(1_200);
    }

    /** Both have ended what they were writing. */
    private void settled() {
        await().until(() -> !clerks.isWriting());
    }

    private void close() {
        mayEnd.release(1_000);
        clerks.close();
    }
}
