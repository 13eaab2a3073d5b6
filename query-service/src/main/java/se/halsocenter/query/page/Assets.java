package se.halsocenter.query.page;

import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.OpenToAnyone;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.What;
import se.halsocenter.query.web.Problem;
import se.halsocenter.query.web.Refused;

/**
 * The files that the pages are made up of besides themselves: these and no others, from memory. Each has its content's digest in
 * its name, so that browsers may keep it for ever.
 */
@RestController
@Reads(What.NOTHING)
final class Assets {
    private static final String LIBRARIES = "/META-INF/resources/";
    private static final MediaType SCRIPT = MediaType.valueOf("text/javascript;charset=UTF-8");
    private static final MediaType STYLE = MediaType.valueOf("text/css;charset=UTF-8");
    private static final MediaType DRAWING = MediaType.valueOf("image/svg+xml");
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private static final List<Asset> ALL = List.of(
            Asset.read("page.css", "/page/page.css", STYLE),
            Asset.read("page.js", "/page/page.js", SCRIPT),
            Asset.read("charts.js", "/page/charts.js", SCRIPT),
            Asset.read("icon.svg", "/page/icon.svg", DRAWING),
            Asset.read("htmx.js", LIBRARIES + "webjars/htmx.org/2.0.10/dist/htmx.min.js", SCRIPT),
            Asset.read("echarts.js", LIBRARIES + "_static/echarts/6.0.0/dist/echarts.common.min.js", SCRIPT));
    private static final Map<String, Asset> BY_ADDRESS =
            ALL.stream().collect(toUnmodifiableMap(asset -> address(asset.name()), Function.identity()));

    /** A file as it is and as it is sent. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Asset(String name, String digest, MediaType type, byte[] content, byte[] packed) {

        static Asset read(String name, String resource, MediaType type) {
            try (InputStream file = Assets.class.getResourceAsStream(resource)) {
                byte[] content = Objects.requireNonNull(file, resource).readAllBytes();
                return new Asset(name, digest(content), type, content, pack(content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String digest(byte[] content) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
                return HexFormat.of().formatHex(hash, 0, 6);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        private static byte[] pack(byte[] content) throws IOException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(content);
            }
            return packed.toByteArray();
        }
    }

    /** Where a file is. */
    static String address(String name) {
        Asset asset =
                ALL.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
        int dot = name.lastIndexOf('.');
        return "/assets/" + name.substring(0, dot) + "." + asset.digest() + name.substring(dot);
    }

    @OpenToAnyone
    @GetMapping("/assets/{file}")
    ResponseEntity<byte[]> asset(@PathVariable String file, HttpServletRequest request) {
        Asset asset = BY_ADDRESS.get("/assets/" + file);
        if (asset == null) {
            throw new Refused(Problem.UNKNOWN_PATH, List.of());
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(asset.type())
                .cacheControl(FOR_EVER)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return takesPacked(request)
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(asset.packed())
                : answer.body(asset.content());
    }

    private static boolean takesPacked(HttpServletRequest request) {
        String accepted = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT_ENCODING), "");
        return Stream.of(accepted.split(",", -1)).map(String::strip).anyMatch("gzip"::equals);
    }
}
