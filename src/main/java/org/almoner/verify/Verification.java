package org.almoner.verify;

/** A verdict with its receipt. */
public record Verification(Verdict verdict, Receipt receipt) {}
