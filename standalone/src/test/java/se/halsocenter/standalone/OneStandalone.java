package se.halsocenter.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** Both services on an embedded database, started once for all tests that ask for {@link Running}. */
public final class OneStandalone implements ParameterResolver {

    private record Shared(Path directory, Parts parts, Running running) implements AutoCloseable {

        static Shared start() {
            try {
                Path directory = Files.createTempDirectory("standalone");
                Parts parts = new Parts();
                Settings settings = new Settings(directory, 0, 0, null, false, false, false, false);
                return new Shared(directory, parts, Standalone.start(settings, parts));
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }

        @Override
        public void close() throws IOException {
            parts.close();
            KeptLogs.keepPostgres(directory);
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Running resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(OneStandalone.class))
                .computeIfAbsent(Shared.class, _ -> Shared.start(), Shared.class)
                .running;
    }
}
