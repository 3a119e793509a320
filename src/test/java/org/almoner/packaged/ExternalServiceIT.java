package org.almoner.packaged;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;

/** Over a PostgreSQL that somebody else runs. */
class ExternalServiceIT extends ServiceSuite {
    private EmbeddedPostgres server;

    @Override
    Map<String, String> database() throws IOException {
        if (server == null) {
            startDatabase();
        }
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres",
                "QUARKUS_DATASOURCE_USERNAME",
                "postgres");
    }

    @Override
    void startDatabase() throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("external"))
                .setCleanDataDirectory(false);
        if (server != null) {
            builder.setPort(server.getPort());
        }
        server = builder.start();
    }

    @Override
    void stopDatabase() throws IOException {
        server.close();
    }
}
