package org.almoner.verify;

import java.time.Instant;

/**
 * How a link answered.
 *
 * @param healthy false only after repeated failures; a refusal to answer a robot is not one
 * @param detail one sentence for a person
 */
public record ProbeResult(boolean healthy, Instant at, String detail) {}
