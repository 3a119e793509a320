package org.almoner.rest.model;

import java.net.URI;
import java.util.List;
import org.almoner.charity.Charity;
import org.almoner.charity.Registration;
import org.jspecify.annotations.Nullable;

/** A charity as an appeal shows it. */
public record CharityResponse(
        String id, String name, String country, @Nullable URI website, List<RegisterResponse> registers) {
    public static CharityResponse from(Charity charity) {
        return new CharityResponse(
                charity.id().value(),
                charity.name(),
                charity.country(),
                charity.website(),
                charity.registers().stream().map(RegisterResponse::from).toList());
    }

    /** An entry on an official register. */
    public record RegisterResponse(
            String name, String number, @Nullable URI url) {
        static RegisterResponse from(Registration registration) {
            return new RegisterResponse(registration.name(), registration.number(), registration.url());
        }
    }
}
