package org.almoner.rest.model;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.almoner.verify.ProbeAnswer;
import org.almoner.verify.VerdictChange;
import org.jspecify.annotations.Nullable;

/** How a served link has answered, and how its verdict has changed, newest first. */
public record LinkHistoryResponse(String url, List<AnswerResponse> answers, List<VerdictChangeResponse> changes) {
    public static LinkHistoryResponse from(String url, List<ProbeAnswer> answers, List<VerdictChange> changes) {
        return new LinkHistoryResponse(
                url,
                answers.stream().map(AnswerResponse::from).toList(),
                changes.stream().map(VerdictChangeResponse::from).toList());
    }

    /**
     * What one probe found.
     *
     * @param status of HTTP; null where there was no answer
     * @param namedOwner whether the page was read and names the link's charity
     */
    public record AnswerResponse(
            Instant at,
            String outcome,
            @Nullable Integer status,
            String detail,
            List<URI> redirects,
            boolean namedOwner,
            long tookMillis) {
        static AnswerResponse from(ProbeAnswer answer) {
            return new AnswerResponse(
                    answer.at(),
                    answer.outcome().name().toLowerCase(Locale.ROOT),
                    answer.status(),
                    answer.detail(),
                    answer.redirects(),
                    answer.namesOwner(),
                    answer.took().toMillis());
        }
    }
}
