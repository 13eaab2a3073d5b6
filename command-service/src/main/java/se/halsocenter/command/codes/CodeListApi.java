package se.halsocenter.command.codes;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.command.codes.CodeLists.CodeList;
import se.halsocenter.command.write.Problem;
import se.halsocenter.command.write.WriteRefused;

/** Serves the code lists. */
@RestController
final class CodeListApi {

    /** All of them. */
    record All(List<CodeList> codeLists) {
        All {
            codeLists = List.copyOf(codeLists);
        }
    }

    @GetMapping("/v1/code-lists")
    All all() {
        return new All(CodeLists.all());
    }

    @GetMapping("/v1/code-lists/{list}")
    CodeList one(@PathVariable String list) {
        return CodeLists.named(list).orElseThrow(() -> new WriteRefused(Problem.UNKNOWN_ID));
    }
}
