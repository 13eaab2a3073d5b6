package se.halsocenter.command.vault;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.Seen;
import se.halsocenter.accesslog.What;
import se.halsocenter.command.write.JsonBody;

/** Opens the texts that events refer to. The question comes as POST, so that its answer is kept by no cache. */
@RestController
@OpenTo(Right.CASES)
final class TextApi {
    private final Vault vault;

    TextApi(Vault vault) {
        this.vault = vault;
    }

    /** Those of the texts asked for that there are. */
    record Texts(List<Vault.Text> texts) {
        Texts {
            texts = List.copyOf(texts);
        }
    }

    @Reads(What.TEXTS)
    @PostMapping("/v1/texts")
    ResponseEntity<Texts> texts(JsonBody body) {
        body.require("textIds");
        Set<UUID> ids = body.uuids("textIds");
        body.finish();
        List<Vault.Text> texts = vault.texts(ids);
        Seen.participants(vault.participants(texts.stream().map(Vault.Text::id).toList()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Texts(texts));
    }
}
