package org.almoner.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import io.quarkus.logging.Log;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
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

    /** While one is copied to the database and one waits for its disk, another is scanned; where there are processors, more. */
    private static final int MOST_UNDER_WAY = Math.max(3, Runtime.getRuntime().availableProcessors() + 1);

    private static final int MOST_CHARACTERS = 4 << 20;

    private static final int RETRY_AFTER_SECONDS = 30;

    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final ArticleLines lines;
    private final ObjectWriter writer;
    private final ExecutorService executor;

    /** Each stream keeps threads: with as many as there are, nobody else would be answered, nor would they. */
    private final Semaphore room;

    /** What is under way in all streams. */
    private final BodyRoom bodies = new BodyRoom(96);

    ArticleStreamResource(ArticleLines lines, ObjectMapper mapper, ExecutorService executor, ServingConfig config) {
        this.lines = lines;
        this.executor = executor;
        this.room = new Semaphore(config.streams());
        this.writer = mapper.writerFor(ArticleLineResult.class).withRootValueSeparator("\n");
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
    @APIResponse(responseCode = "503", description = "As many streams as there is room for are under way")
    public Response putAll(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ArticleRequest.class),
                                            examples = @ExampleObject(name = "articles", value = Examples.LINES)))
                    InputStream body,
            @Context RoutingContext connection) {
        if (!room.tryAcquire()) {
            return tooMany();
        }
        RequestEnd.then(connection, room::release);
        StreamingOutput results = output -> {
            try {
                answer(body, output);
            } catch (IOException e) {
                Log.debug("A sender went away; what was answered is stored", e);
            }
        };
        return Response.ok(results, NDJSON).build();
    }

    /** The connection is closed, or else the rest of what it sends would have to be read before its next request. */
    private static Response tooMany() {
        return Problem.UNAVAILABLE
                .with("As many streams of articles as there is room for are under way. Nothing was read; try again.")
                .withHeader("Retry-After", RETRY_AFTER_SECONDS)
                .withHeader("Connection", "close")
                .build()
                .toResponse();
    }

    /** While some batches are scanned and stored, the next is read, unless it changes the same articles. */
    void answer(InputStream body, OutputStream output) throws IOException {
        LineReader reader = new LineReader(body, Math.toIntExact(BodyLimit.JSON_LIMIT));
        try (LinesAhead ahead = new LinesAhead(reader, executor)) {
            Deque<Storing> underWay = new ArrayDeque<>();
            for (List<LineReader.Line> taken = ahead.take(); !taken.isEmpty(); taken = ahead.take()) {
                underWay.add(begin(taken, underWay, output));
                // Its sender may be waiting for the answer before it sends more.
                while (!underWay.isEmpty() && (underWay.getFirst().results().isDone() || !ahead.hasMore())) {
                    answerFirst(underWay, output);
                }
            }
            while (!underWay.isEmpty()) {
                answerFirst(underWay, output);
            }
        }
    }

    private Storing begin(List<LineReader.Line> taken, Deque<Storing> underWay, OutputStream output)
            throws IOException {
        Runnable leave = enter(taken, underWay, output);
        boolean begun = false;
        try {
            ArticleLines.Batch batch = lines.read(taken);
            while (!underWay.isEmpty() && mustWait(batch, underWay)) {
                answerFirst(underWay, output);
            }
            Storing storing = new Storing(batch, executor.submit(() -> stored(batch, leave)));
            begun = true;
            return storing;
        } finally {
            if (!begun) { // the sender went away, perhaps
                leave.run();
            }
        }
    }

    /** Whoever waits for other streams has nothing under way itself: so no two wait for each other. */
    private Runnable enter(List<LineReader.Line> taken, Deque<Storing> underWay, OutputStream output)
            throws IOException {
        long bytes = taken.stream().mapToLong(line -> line.bytes().length).sum();
        Optional<Runnable> leave = bodies.enter(bytes, Duration.ZERO);
        while (leave.isEmpty() && !underWay.isEmpty()) {
            answerFirst(underWay, output);
            leave = bodies.enter(bytes, Duration.ZERO);
        }
        return leave.or(() -> bodies.enter(bytes, LONGEST_WAIT)).orElseThrow(InterruptedIOException::new);
    }

    private List<ArticleLineResult> stored(ArticleLines.Batch batch, Runnable leave) {
        try {
            return lines.put(batch);
        } finally {
            leave.run();
        }
    }

    /** Until others are stored: articles keep their order, and memory its bounds. */
    private static boolean mustWait(ArticleLines.Batch batch, Deque<Storing> underWay) {
        int bytes = underWay.stream()
                .mapToInt(storing -> storing.batch().characters())
                .sum();
        return underWay.size() >= MOST_UNDER_WAY
                || bytes + batch.characters() > MOST_CHARACTERS
                || !underWay.stream().allMatch(storing -> batch.isApartFrom(storing.batch()));
    }

    /** Waits for the results of the oldest and writes them. */
    private void answerFirst(Deque<Storing> underWay, OutputStream output) throws IOException {
        try {
            write(underWay.removeFirst().results().get(), output);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private void write(List<ArticleLineResult> results, OutputStream output) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (SequenceWriter values = writer.writeValues(answer)) {
            values.writeAll(results);
        }
        answer.write('\n');
        output.write(answer.toByteArray());
        output.flush();
    }

    /** A batch and what comes of it. */
    private record Storing(ArticleLines.Batch batch, Future<List<ArticleLineResult>> results) {}
}
