package org.almoner.rest.model;

import java.util.List;
import org.almoner.charity.Charity;

/**
 * Charities found, best first.
 *
 * @param notice where the attribution stands that the licences of the registers ask for
 */
public record CharitiesResponse(List<CharityDetailResponse> charities, String notice) {
    public static CharitiesResponse from(List<Charity> charities) {
        return new CharitiesResponse(
                charities.stream().map(CharityDetailResponse::from).toList(), CharityDetailResponse.NOTICE);
    }
}
