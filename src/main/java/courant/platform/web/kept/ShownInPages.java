package courant.platform.web.kept;

import jakarta.inject.Inject;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Listens to an entity that public pages show ({@code @EntityListeners}): once a change of it is committed, kept pages are forgotten. */
public class ShownInPages {
    private final TransactionSynchronizationRegistry transaction;
    private final KeptPages pages;

    @Inject
    public ShownInPages(TransactionSynchronizationRegistry transaction, KeptPages pages) {
        this.transaction = transaction;
        this.pages = pages;
    }

    @PostPersist
    @PostUpdate
    @PostRemove
    void changed(Object entity) {
        if (transaction.getResource(ShownInPages.class) != null) return;
        transaction.putResource(ShownInPages.class, true);
        transaction.registerInterposedSynchronization(new Forgetting(pages));
    }

    private record Forgetting(KeptPages pages) implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) pages.forget();
        }
    }
}
