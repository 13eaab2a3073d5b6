package se.halsocenter.command.codes;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.Caller;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.What;
import se.halsocenter.command.centre.CentreSettings;
import se.halsocenter.command.centre.Centres;
import se.halsocenter.command.codes.CodeLists.Code;
import se.halsocenter.command.codes.CodeLists.CodeList;
import se.halsocenter.command.codes.CodeLists.Label;
import se.halsocenter.command.write.CommonRefusal;
import se.halsocenter.command.write.Problem;
import se.halsocenter.command.write.Violation;
import se.halsocenter.command.write.WriteRefused;

/** Serves the code lists, with a centre's own codes if one is named. */
@RestController
@Reads(What.NOTHING)
@OpenTo(Right.DEFINITIONS)
final class CodeListApi {
    private final Centres centres;

    CodeListApi(Centres centres) {
        this.centres = centres;
    }

    /** All of them. */
    record All(List<CodeList> codeLists) {
        All {
            codeLists = List.copyOf(codeLists);
        }
    }

    @GetMapping("/v1/code-lists")
    All all(@RequestParam @Nullable String centreId) {
        return new All(CodeLists.all().stream().map(extension(centreId)).toList());
    }

    @GetMapping("/v1/code-lists/{list}")
    CodeList one(@PathVariable String list, @RequestParam @Nullable String centreId) {
        CodeList common = CodeLists.named(list).orElseThrow(() -> new WriteRefused(Problem.UNKNOWN_ID));
        return extension(centreId).apply(common);
    }

    private UnaryOperator<CodeList> extension(@Nullable String centreId) {
        if (centreId == null) {
            return UnaryOperator.identity();
        }
        Caller.required().require(Right.DEFINITIONS, centreId);
        CentreSettings centre = centres.withId(centreId)
                .orElseThrow(() -> new WriteRefused(
                        Problem.INVALID_PARAMETER, Violation.of("/centreId", CommonRefusal.UNKNOWN_CENTRE)));
        return list -> list.with(own(centre, list));
    }

    private static List<Code> own(CentreSettings centre, CodeList list) {
        return centre.added(list.name())
                .map(added -> new Code(added.code(), new Label(added.swedish(), added.english())))
                .toList();
    }
}
