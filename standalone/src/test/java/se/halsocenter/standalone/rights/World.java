package se.halsocenter.standalone.rights;

import java.util.List;
import java.util.regex.Pattern;
import se.halsocenter.contract.Contract;
import se.halsocenter.contract.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What there is at one centre: what the documents' examples tell, under ids of the centre's own.
 *
 * @param centre the centre's id
 * @param mark what tells its ids from those of other centres
 */
record World(String centre, String mark) {
    static final World OWN = new World("vaggeryd", "-80aa-");
    static final World OTHER = new World("savsjo", "-80bb-");

    /** The writes that make it, in an order that makes sense. */
    private static final List<String> HISTORY = List.of(
            "openCentre",
            "registerParticipant",
            "receiveReferral",
            "makeBooking",
            "startGroup",
            "holdSession",
            "holdActivity",
            "addItem");

    private static final String EXAMPLES = "-8000-";
    private static final String ACTIVITY_IN_WRITES = "000000000007";
    private static final String ACTIVITY_IN_READS = "000000000006";
    private static final String CENTRE_OF_EXAMPLES = "vaggeryd";

    /** A text of the documents as it is at this centre. */
    String told(String example) {
        return example.replace("0198c0de-0000-7000" + EXAMPLES, "0198c0de-0000-7000" + mark)
                .replace(mark + ACTIVITY_IN_WRITES, mark + ACTIVITY_IN_READS)
                .replace(CENTRE_OF_EXAMPLES, centre);
    }

    JsonNode told(JsonNode example) {
        return JsonMapper.shared().readTree(told(example.toString()));
    }

    /** Whether a text tells of this centre. */
    boolean isIn(String text) {
        return text.contains(mark)
                || Pattern.compile("\\b" + centre + "\\b").matcher(text).find();
    }

    static List<Operation> history(Contract commands) {
        return HISTORY.stream().map(commands::operation).toList();
    }
}
