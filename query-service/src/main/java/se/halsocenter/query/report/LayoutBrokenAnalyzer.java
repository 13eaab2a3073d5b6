package se.halsocenter.query.report;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with a layout instead of a stack trace. */
final class LayoutBrokenAnalyzer extends AbstractFailureAnalyzer<LayoutBroken> {

    @Override
    protected FailureAnalysis analyze(Throwable root, LayoutBroken cause) {
        return new FailureAnalysis(
                "Årsrapportens layout går inte att följa (the layout of the annual report cannot be followed): "
                        + cause.place() + "\n  - " + String.join("\n  - ", cause.mistakes()),
                "Rätta filen, eller ta bort HALSOCENTER_REPORT_LAYOUT så att programmets egen layout gäller. (Mend the file, or "
                        + "remove HALSOCENTER_REPORT_LAYOUT to use the layout that the software comes with.) docs/arsrapport.md",
                cause);
    }
}
