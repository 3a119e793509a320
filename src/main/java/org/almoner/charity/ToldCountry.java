package org.almoner.charity;

/**
 * A country that the words beside a name tell: "Croix-Rouge <em>suisse</em>".
 *
 * @param code as in ISO 3166-1
 * @param first the first of these words, or of the name where it comes first
 * @param end behind the last of these words, or of the name where it comes last
 * @param place whether it is only where the name's bearer is: "the Red Cross <em>in Kenya</em>"
 */
record ToldCountry(String code, int first, int end, boolean place) {
    ToldCountry(String code, int first, int end) {
        this(code, first, end, false);
    }
}
