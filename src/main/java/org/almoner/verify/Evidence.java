package org.almoner.verify;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One checkable reason.
 *
 * @param kind such as {@code official-domain}, {@code platform-page}, {@code other-charity}, {@code confusable}
 * @param detail one sentence for a person
 * @param url where it can be checked
 */
public record Evidence(String kind, String detail, @Nullable URI url) {}
