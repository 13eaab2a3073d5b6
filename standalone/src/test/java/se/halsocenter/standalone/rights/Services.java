package se.halsocenter.standalone.rights;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.halsocenter.access.TestIssuer;
import se.halsocenter.command.CommandService;
import se.halsocenter.eventlog.TestDatabase;
import se.halsocenter.query.QueryService;

/** Both services on one database, with the tests' issuer. */
final class Services implements AutoCloseable {
    private static final String VAULT_KEY = "--halsocenter.vault.key=" + "A".repeat(43) + "=";

    private static final String CHECKPOINT_KEY = "--halsocenter.checkpoints.key=" + "A".repeat(43) + "=";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext command;
    private final ConfigurableApplicationContext query;

    Services(TestDatabase database) {
        command = run(CommandService.application(), database, VAULT_KEY);
        query = run(
                QueryService.application(),
                database,
                CHECKPOINT_KEY,
                "--halsocenter.patience=20s",
                "--halsocenter.live.heartbeat=100ms");
    }

    private static ConfigurableApplicationContext run(
            SpringApplicationBuilder service, TestDatabase database, String... more) {
        return service.run(
                Stream.of(database.settings(), TestIssuer.shared().settings(), new String[] {"--server.port=0"}, more)
                        .flatMap(Stream::of)
                        .toArray(String[]::new));
    }

    /** Every endpoint of the query service that is ours, by its path; the document lists those below {@code /v1}. */
    Map<String, HandlerMethod> endpoints() {
        Map<String, HandlerMethod> endpoints = new TreeMap<>();
        query.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, endpoint) -> {
                    if (endpoint.getBeanType().getName().startsWith("se.halsocenter.")) {
                        mapping.getPatternValues().forEach(path -> endpoints.put(path, endpoint));
                    }
                });
        return endpoints;
    }

    /** Where an operation of a document is answered. */
    URI of(String document) {
        ConfigurableApplicationContext service = document.startsWith("command") ? command : query;
        return URI.create("http://localhost:" + service.getEnvironment().getRequiredProperty("local.server.port"));
    }

    Answer send(URI service, Request request, @Nullable String token) throws IOException, InterruptedException {
        return send(request.sentTo(service, token));
    }

    Answer send(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, BodyHandlers.ofInputStream());
        if (isZipped(answer)) {
            return new Answer(answer.statusCode(), unzipped(answer.body()));
        }
        try (BufferedReader body = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            return new Answer(answer.statusCode(), isStream(answer) ? upToHeartbeat(body) : whole(body));
        }
    }

    /** A workbook is a zip file too, and so is a document. */
    private static boolean isZipped(HttpResponse<?> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return type.startsWith("application/zip") || type.contains("openxmlformats");
    }

    /** Read by its directory at the end: some writers leave the sizes out before the parts. */
    private static String unzipped(InputStream body) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipFile files = ZipFile.builder().setByteArray(body.readAllBytes()).get()) {
            for (ZipArchiveEntry file : Collections.list(files.getEntries())) {
                try (InputStream content = files.getInputStream(file)) {
                    text.append(new String(content.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }

    private static boolean isStream(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
    }

    private static String whole(BufferedReader body) {
        return body.lines().collect(Collectors.joining("\n"));
    }

    private static String upToHeartbeat(BufferedReader body) {
        return body.lines().takeWhile(line -> !line.startsWith(":")).collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        query.close();
        command.close();
        http.close();
    }
}
