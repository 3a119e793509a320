package org.almoner.charity;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A charity's entry on an official register.
 *
 * @param id org-id.guide form
 * @param name the register's name
 * @param number the number as the register writes it
 * @param url the entry's public page, where the register has one address per entry
 */
public record Registration(
        CharityId id, String name, String number, @Nullable URI url) {}
