package org.almoner.stream;

/** A record that can never become an article. Its message says why, and quotes nothing of it. */
public final class RejectedArticleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RejectedArticleException(String reason) {
        super(reason, null, false, false);
    }
}
