package se.halsocenter.query.export;

import java.util.List;
import org.springframework.stereotype.Component;
import se.halsocenter.query.kpi.Answers;
import se.halsocenter.query.kpi.Figures.Answered;
import tools.jackson.databind.json.JsonMapper;

/** Makes files of answers. They show what an answer holds; what its reader may know has been decided before. */
@Component
public final class Export {
    private final Naming naming;
    private final JsonMapper json;

    Export(Naming naming, JsonMapper json) {
        this.naming = naming;
        this.json = json;
    }

    /**
     * The file that an answer is in a format. The same answer gives the same bytes.
     *
     * @throws se.halsocenter.query.web.Refused if it is too large for the format
     */
    public Exported of(Answered answered, Format format) {
        return new Exported(format, FileName.of(answered, format), bytes(answered, format));
    }

    /**
     * Several answers, of one question about different key figures, in one workbook.
     *
     * @param subject what they are about, for the file's name
     */
    public Exported workbook(List<Answered> answers, String subject) {
        String fileName = FileName.of(subject, answers.getFirst().question(), Format.XLSX);
        return new Exported(Format.XLSX, fileName, Book.of(answers, naming.of(answers)));
    }

    private byte[] bytes(Answered answered, Format format) {
        return switch (format) {
            case JSON -> json.writeValueAsBytes(Answers.values(answered));
            case JSON_STAT -> json.writeValueAsBytes(JsonStat.of(answered, names(answered)));
            case CSV -> TextFile.PLAIN.of(answered, names(answered));
            case CSV_SV -> TextFile.SWEDISH.of(answered, names(answered));
            case XLSX -> Book.of(List.of(answered), names(answered));
        };
    }

    private Names names(Answered answered) {
        return naming.of(List.of(answered));
    }
}
