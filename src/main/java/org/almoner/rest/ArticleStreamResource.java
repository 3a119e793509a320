package org.almoner.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.logging.Log;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.almoner.rest.model.ArticleLineResult;
import org.almoner.rest.model.ArticleRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many articles in one request, one JSON object a line, answered line by line while the request still runs. */
@Path("/api/v1")
@Tag(name = "Articles")
public class ArticleStreamResource {
    static final String NDJSON = "application/x-ndjson";

    /** What is stored at once: enough that a commit costs little, and little enough to be kept in memory. */
    private static final int MOST_LINES = 250;

    private static final int ENOUGH_BYTES = 1 << 20;

    private final ArticleLines lines;
    private final ObjectWriter writer;

    ArticleStreamResource(ArticleLines lines, ObjectMapper mapper) {
        this.lines = lines;
        this.writer = mapper.writerFor(ArticleLineResult.class);
    }

    @POST
    @Path("/articles")
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @RolesAllowed("write")
    @Operation(
            operationId = "putArticles",
            summary = "Store many articles",
            description =
                    "One article a line: the JSON of PUT and an id. One result a line, in order, each written when its"
                            + " article is durable; a line that cannot be taken gets a result with a problem, and stops nothing.")
    @APIResponse(
            responseCode = "200",
            description = "One result a line",
            content =
                    @Content(
                            schema = @Schema(implementation = ArticleLineResult.class),
                            examples = @ExampleObject(name = "results", value = Examples.LINE_RESULTS)))
    public StreamingOutput putAll(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ArticleRequest.class),
                                            examples = @ExampleObject(name = "articles", value = Examples.LINES)))
                    InputStream body) {
        return output -> {
            try {
                answer(body, output);
            } catch (IOException e) {
                Log.debug("A sender went away; what was answered is stored", e);
            }
        };
    }

    private void answer(InputStream body, OutputStream output) throws IOException {
        LineReader reader = new LineReader(body, Math.toIntExact(BodyLimit.JSON_LIMIT));
        OutputStream buffered = new BufferedOutputStream(output);
        for (List<LineReader.Line> taken = take(reader); !taken.isEmpty(); taken = take(reader)) {
            for (ArticleLineResult result : lines.put(taken)) {
                buffered.write(writer.writeValueAsBytes(result));
                buffered.write('\n');
            }
            if (!reader.hasLine()) {
                buffered.flush(); // the sender may be waiting for this answer before it sends more
            }
        }
        buffered.flush();
    }

    /** The next lines, as many as are there already, so that a sender who waits for each answer gets it. */
    private static List<LineReader.Line> take(LineReader reader) throws IOException {
        List<LineReader.Line> taken = new ArrayList<>();
        int bytes = 0;
        while (taken.isEmpty() || (taken.size() < MOST_LINES && bytes < ENOUGH_BYTES && reader.hasLine())) {
            LineReader.Line line = reader.next();
            if (line == null) {
                break;
            }
            if (!line.isBlank()) {
                taken.add(line);
                bytes += line.bytes().length;
            }
        }
        return taken;
    }
}
