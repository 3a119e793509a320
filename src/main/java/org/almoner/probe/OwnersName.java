package org.almoner.probe;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.almoner.charity.Charity;
import org.almoner.charity.NameFold;

/** Whether a page names a charity: by its name, its legal name, or its number on a register. */
final class OwnersName implements Predicate<String> {
    private static final Pattern SCRIPTS = Pattern.compile("(?is)<(script|style)\\b.*?(</\\1>|\\z)");
    private static final Pattern TAGS = Pattern.compile("<[^>]{0,2000}>");

    /** Shorter numbers stand on pages for other reasons. */
    private static final int SHORTEST_NUMBER = 6;

    private final List<String> names;
    private final List<String> numbers;

    OwnersName(Charity charity) {
        this.names = Stream.concat(Stream.of(charity.name()), Stream.ofNullable(charity.legalName()))
                .map(NameFold::fold)
                .filter(name -> !name.isEmpty())
                .map(name -> " " + name + " ")
                .toList();
        this.numbers = charity.registers().stream()
                .map(entry -> entry.number())
                .filter(number -> number.length() >= SHORTEST_NUMBER)
                .toList();
    }

    @Override
    public boolean test(String page) {
        String text = TAGS.matcher(SCRIPTS.matcher(page).replaceAll(" ")).replaceAll(" ");
        String folded = " " + NameFold.fold(text) + " ";
        return names.stream().anyMatch(folded::contains) || numbers.stream().anyMatch(number -> stands(number, text));
    }

    private static boolean stands(String number, String text) {
        return Pattern.compile("(?<![0-9A-Za-z])" + Pattern.quote(number) + "(?![0-9A-Za-z])")
                .matcher(text)
                .find();
    }
}
