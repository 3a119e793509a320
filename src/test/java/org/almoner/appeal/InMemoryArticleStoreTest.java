package org.almoner.appeal;

/** Holds the store that other tests rely on to the contract of the real one. */
class InMemoryArticleStoreTest extends ArticleStoreContract {
    private final InMemoryArticleStore store = new InMemoryArticleStore();

    @Override
    protected ArticleStore store() {
        return store;
    }
}
