package org.almoner.rest.model;

import java.time.LocalDate;
import java.util.Optional;
import org.almoner.charity.register.RegisterFile;
import org.almoner.charity.register.RegisterStore.InPlace;
import org.jspecify.annotations.Nullable;

/**
 * A register file that can be taken in, and which edition is in place.
 *
 * @param list code of the org-id.guide list of its numbers
 * @param asOf date of the file in place; null where none is
 * @param charities entries in place, removed and absent ones included
 * @param registered of them, those on the register
 */
public record RegisterFileResponse(
        String register,
        String list,
        String title,
        @Nullable LocalDate asOf,
        long charities,
        long registered) {
    public static RegisterFileResponse from(RegisterFile file, Optional<InPlace> inPlace) {
        return new RegisterFileResponse(
                file.key(),
                file.list(),
                file.title(),
                inPlace.map(InPlace::asOf).orElse(null),
                inPlace.map(InPlace::entries).orElse(0L),
                inPlace.map(InPlace::registered).orElse(0L));
    }
}
