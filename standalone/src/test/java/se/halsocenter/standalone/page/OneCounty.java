package se.halsocenter.standalone.page;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;
import se.halsocenter.standalone.OwnStandalone;
import se.halsocenter.standalone.Running;
import se.halsocenter.standalone.county.County;
import se.halsocenter.standalone.county.Extent;
import se.halsocenter.standalone.demo.DemoTokens;

/** A small county, made up, and a browser to look at its pages; started once for all tests that ask for them. */
final class OneCounty implements ParameterResolver {
    private static final Extent SMALL = new Extent(7, 4_000, 2022, 2024);

    private record Shared(Path directory, OwnStandalone standalone, Chromium chromium) implements AutoCloseable {

        static Shared start() {
            try {
                Chromium.executable();
                Path directory = Files.createTempDirectory("pages");
                OwnStandalone standalone = new OwnStandalone(directory);
                Running running = standalone.running();
                new County(running, new PrintStream(PrintStream.nullOutputStream(), true)).fill(SMALL);
                awaitRelease(running);
                return new Shared(directory, standalone, Chromium.start(running));
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }

        /** What outside readers are shown of a release is found out once, which no page is made for to wait for. */
        private static void awaitRelease(Running running) {
            HttpRequest county = HttpRequest.newBuilder(running.query().resolve("/"))
                    .header(
                            "Authorization",
                            "Bearer " + new DemoTokens(running.command()).token("demo-public-health", ""))
                    .build();
            try (HttpClient http = HttpClient.newHttpClient()) {
                await().atMost(Duration.ofMinutes(5))
                        .until(() ->
                                http.send(county, BodyHandlers.discarding()).statusCode() == 200);
            }
        }

        @Override
        public void close() throws IOException {
            chromium.close();
            standalone.close();
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Running.class || type == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Shared shared = context.getRoot()
                .getStore(Namespace.create(OneCounty.class))
                .computeIfAbsent(Shared.class, _ -> Shared.start(), Shared.class);
        return parameter.getParameter().getType() == Running.class ? shared.standalone.running() : shared.chromium;
    }
}
