package org.almoner.appeal;

import org.almoner.charity.Charity;

/** Another member of the family that a passage names, for readers of its country. */
public record Alternative(Charity charity, ServedLink link) {}
