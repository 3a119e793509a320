package org.almoner.charity;

/**
 * A rule of the registry that an entry breaks.
 *
 * @param entry its kind and id
 * @param field the fact that breaks the rule
 */
public record RuleViolation(String entry, String field, String rule) {
    @Override
    public String toString() {
        return entry + ": " + rule;
    }
}
