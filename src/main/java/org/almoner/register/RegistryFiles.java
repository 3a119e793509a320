package org.almoner.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.almoner.charity.Campaign;
import org.almoner.charity.Charity;
import org.almoner.charity.Family;
import org.almoner.charity.KnownChannel;
import org.almoner.charity.KnownChannels;
import org.almoner.charity.Registers;
import org.almoner.charity.ReviewedRegistry;
import org.almoner.charity.register.RegisterList;
import org.almoner.verify.PlatformRules;

/**
 * The reviewed registry's files, read whole.
 *
 * @param sharedDomains domains that serve several organisations, by review
 * @param registers by the codes of their lists
 * @param release SHA-256 of the files' content, in hexadecimal: the same data has the same release everywhere
 * @param notice attribution that the sources' licences ask for, to be shown where the data is
 */
public record RegistryFiles(
        List<Charity> charities,
        List<Family> families,
        List<Campaign> campaigns,
        Set<String> sharedDomains,
        Map<String, RegisterList> registers,
        PlatformRules platforms,
        String release,
        String notice) {
    private static final String FOLDER = "/org/almoner/charity/registry/";

    /** Served as it is, at {@code /notice.txt}. */
    private static final String NOTICE = "/META-INF/resources/notice.txt";

    private static final String CHANNELS = "channels.jsonl";
    private static final String REGISTERS = "registers.json";

    private static final List<String> NAMES = List.of(
            "campaigns.jsonl", "charities.jsonl", "families.json", "platforms.jsonl", REGISTERS, "shared-domains.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    public RegistryFiles {
        charities = List.copyOf(charities);
        families = List.copyOf(families);
        campaigns = List.copyOf(campaigns);
        sharedDomains = Set.copyOf(sharedDomains);
        registers = Map.copyOf(registers);
    }

    /** The files that come with the service. */
    public static RegistryFiles builtIn() {
        TreeMap<String, String> files = new TreeMap<>();
        NAMES.forEach(name -> files.put(name, resource(FOLDER + name)));
        files.put(NOTICE, resource(NOTICE));
        return parse(files);
    }

    /** The official registers that the service knows by name. */
    public static Registers knownRegisters() {
        TreeMap<String, String> files = new TreeMap<>();
        files.put(REGISTERS, resource(FOLDER + REGISTERS));
        return new RegisterNames(tree(files, REGISTERS).path("registers"));
    }

    /** The bank accounts and short codes that the service knows. */
    public static KnownChannels knownChannels() {
        TreeMap<String, String> files = new TreeMap<>();
        files.put(REGISTERS, resource(FOLDER + REGISTERS));
        files.put(CHANNELS, resource(FOLDER + CHANNELS));
        RegistryRows rows = new RegistryRows(tree(files, REGISTERS).path("registers"));
        Map<String, List<KnownChannel>> channels = lines(files, CHANNELS, rows::channel).stream()
                .collect(Collectors.groupingBy(channel -> channel.type() + " " + channel.value()));
        return (type, value) -> channels.getOrDefault(type + " " + value, List.of());
    }

    /** The registry made of them; refuses what breaks a rule. */
    public ReviewedRegistry registry() {
        return new ReviewedRegistry(charities, families, campaigns, sharedDomains);
    }

    private static RegistryFiles parse(TreeMap<String, String> files) {
        RegistryRows rows = new RegistryRows(tree(files, "registers.json").path("registers"));
        Set<String> shared = new TreeSet<>();
        tree(files, "shared-domains.json").path("sharedDomains").forEach(domain -> shared.add(domain.asText()));
        List<Family> families = new ArrayList<>();
        tree(files, "families.json").path("families").forEach(row -> families.add(rows.family(row)));
        return new RegistryFiles(
                lines(files, "charities.jsonl", rows::charity),
                families,
                lines(files, "campaigns.jsonl", rows::campaign),
                shared,
                rows.registers(),
                new PlatformRules(lines(files, "platforms.jsonl", rows::platform)),
                release(files),
                text(files, NOTICE));
    }

    private static String text(TreeMap<String, String> files, String name) {
        return files.getOrDefault(name, "");
    }

    private static JsonNode tree(TreeMap<String, String> files, String name) {
        try {
            return JSON.readTree(text(files, name));
        } catch (IOException e) {
            throw new IllegalArgumentException(name + ": not JSON: " + e.getMessage(), e);
        }
    }

    static <T> List<T> lines(TreeMap<String, String> files, String name, Function<JsonNode, T> row) {
        List<T> rows = new ArrayList<>();
        int number = 0;
        for (String line : text(files, name).split("\n")) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                rows.add(row.apply(JSON.readTree(line)));
            } catch (IOException | RuntimeException e) {
                throw new IllegalArgumentException(name + " line " + number + ": " + e.getMessage(), e);
            }
        }
        return rows;
    }

    private static String resource(String name) {
        try (InputStream in = RegistryFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String release(TreeMap<String, String> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                digest.update((name + '\0').getBytes(StandardCharsets.UTF_8));
                digest.update((content + '\0').getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
