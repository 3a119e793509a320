package org.almoner.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.almoner.charity.CharityId;
import org.almoner.charity.Registers;
import org.almoner.charity.Registration;
import org.jspecify.annotations.Nullable;

/** The registers that come with the service. */
final class RegisterNames implements Registers {
    private record Register(String name, @Nullable String entryUrl) {}

    private final Map<String, Register> registers = new HashMap<>();

    RegisterNames(JsonNode rows) {
        rows.forEach(row -> registers.put(
                row.path("list").asText(),
                new Register(
                        row.path("name").asText(),
                        row.hasNonNull("entryUrl") ? row.get("entryUrl").asText() : null)));
    }

    @Override
    public Optional<Registration> registration(CharityId id) {
        @Nullable Register register = registers.get(id.list());
        if (register == null) {
            return Optional.empty();
        }
        @Nullable String url = register.entryUrl();
        return Optional.of(new Registration(
                id,
                register.name(),
                id.number(),
                url == null ? null : URI.create(url.replace("{number}", id.number()))));
    }
}
