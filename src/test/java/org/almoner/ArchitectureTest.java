package org.almoner;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.io.File;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.almoner.detect.channel.Channel;
import org.almoner.detect.name.Recipient;

/** The two rings, and what holds everywhere. */
@AnalyzeClasses(packages = "org.almoner", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "org.almoner.";

    private static final String[] INNER = {
        "org.almoner.article..",
        "org.almoner.detect..",
        "org.almoner.charity..",
        "org.almoner.verify..",
        "org.almoner.appeal..",
        "org.almoner.access.."
    };

    /** Libraries of the trade; no framework, no database, no JSON. */
    private static final String[] INNER_LIBRARIES = {
        "java..",
        "org.jspecify..",
        "org.jsoup..",
        "com.ibm.icu..",
        "com.google.re2j..",
        "org.iban4j..",
        "com.google.i18n.phonenumbers..",
        "org.nibor.autolink..",
        "crawlercommons..",
        "opennlp.."
    };

    private static final String[] ADAPTERS = {
        "postgres", "register", "probe", "rest", "embed", "newsroom", "stream",
    };

    @ArchTest
    static final ArchRule INNER_RING_IS_PLAIN_JAVA = classes()
            .that()
            .resideInAnyPackage(INNER)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(INNER).or(resideInAnyPackage(INNER_LIBRARIES)));

    @ArchTest
    static final ArchRule JDBC_AND_HTTP_STAY_OUTSIDE = noClasses()
            .that()
            .resideInAnyPackage(INNER)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "java.net.http..")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(URL.class, URLConnection.class, Socket.class, InetAddress.class);

    @ArchTest
    static final ArchRule DETECTION_IS_A_FUNCTION_OF_ITS_TEXT = noClasses()
            .that()
            .resideInAnyPackage("org.almoner.article..", "org.almoner.detect..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Random.class, File.class, Files.class)
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Locale.class, "getDefault");

    @ArchTest
    static void everyClassHasARoom(JavaClasses all) {
        String[] rooms = Stream.of(
                        Arrays.stream(INNER),
                        Arrays.stream(ADAPTERS).map(name -> "org.almoner." + name + ".."),
                        Stream.of("org.almoner.app.."))
                .flatMap(names -> names)
                .toArray(String[]::new);
        classes().should().resideInAnyPackage(rooms).check(all);
    }

    @ArchTest
    static final ArchRule JSOUP_IS_THE_READERS = noClasses()
            .that()
            .resideOutsideOfPackage("org.almoner.article..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jsoup..");

    @ArchTest
    static final ArchRule NOBODY_IMPORTS_APP = noClasses()
            .that()
            .resideOutsideOfPackage("org.almoner.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.almoner.app..");

    @ArchTest
    static void adaptersDoNotImportEachOther(JavaClasses all) {
        for (String adapter : ADAPTERS) {
            for (String other : ADAPTERS) {
                if (!adapter.equals(other)) {
                    noClasses()
                            .that(resideInAPackage("org.almoner." + adapter + ".."))
                            .should()
                            .dependOnClassesThat(resideInAPackage("org.almoner." + other + ".."))
                            .allowEmptyShould(true) // rooms that are not built yet
                            .check(all);
                }
            }
        }
    }

    @ArchTest
    static void roomsUseEachOtherWithoutCycles(JavaClasses all) {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass each : all) {
            Set<String> used = uses.computeIfAbsent(room(each), room -> new TreeSet<>());
            each.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> room(dependency.getTargetClass()))
                    .filter(other -> !other.isEmpty() && !other.equals(room(each)))
                    .forEach(used::add);
        }
        Set<String> left = new TreeSet<>(uses.keySet());
        while (left.removeIf(room -> Collections.disjoint(uses.get(room), left))) {
            // those that use none of what is left are in no cycle
        }
        assertThat(left).as("rooms in a cycle, or that use one").isEmpty();
    }

    /** The package below the root, or nothing for a class that is in none. */
    private static String room(JavaClass any) {
        String name = any.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).split("\\.", 2)[0] : "";
    }

    @ArchTest
    static void partsOfDetectionStandOnOneAnother(JavaClasses all) {
        String[] parts = {
            "org.almoner.detect.lexicon",
            "org.almoner.detect.language",
            "org.almoner.detect.channel",
            "org.almoner.detect.name",
            "org.almoner.detect"
        };
        for (int i = 1; i < parts.length; i++) {
            noClasses()
                    .that()
                    .resideInAPackage(parts[i - 1])
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(Arrays.copyOfRange(parts, i, parts.length)))
                    .check(all);
        }
    }

    @ArchTest
    static final ArchRule PARTS_OF_DETECTION_ARE_ITS_OWN = noClasses()
            .that()
            .resideOutsideOfPackage("org.almoner.detect..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.almoner.detect.*..")
                    .and(not(belongToAnyOf(Channel.class, Channel.Type.class, Recipient.class))));

    @ArchTest
    static final ArchRule DETECTION_HAS_NO_SUBCLASSES = classes()
            .that()
            .resideInAPackage("org.almoner.detect..")
            .and()
            .areNotInterfaces()
            .and()
            .areNotAnonymousClasses()
            .should()
            .haveModifier(JavaModifier.FINAL);

    @ArchTest
    static final ArchRule RESOURCES_ARE_AT_THE_EDGE = classes()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .resideInAnyPackage("org.almoner.rest", "org.almoner.embed", "org.almoner.newsroom");

    @ArchTest
    static final ArchRule DEPENDENCIES_COME_BY_CONSTRUCTOR = noFields().should().beAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Date.class);

    @ArchTest
    static final ArchRule NOTHING_PRINTS = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethodWhere(DescribedPredicate.describe("prints a stack trace", ArchitectureTest::printsStackTrace));

    private static boolean printsStackTrace(JavaMethodCall call) {
        return call.getTarget().getName().equals("printStackTrace")
                && call.getTarget().getOwner().isAssignableTo(Throwable.class)
                && call.getTarget().getRawParameterTypes().isEmpty();
    }

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|DTO)");
}
