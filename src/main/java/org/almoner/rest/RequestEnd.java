package org.almoner.rest;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicBoolean;

/** The end of a request: it is answered, or its caller is gone. */
final class RequestEnd {
    private RequestEnd() {}

    /** Runs once, at the end; at once where the caller is gone already, of which the router tells nobody who asks late. */
    static void then(RoutingContext request, Runnable last) {
        AtomicBoolean done = new AtomicBoolean();
        Runnable once = () -> {
            if (done.compareAndSet(false, true)) {
                last.run();
            }
        };
        request.addEndHandler(ended -> once.run());
        if (request.response().closed()) {
            once.run();
        }
    }
}
