package se.halsocenter.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.halsocenter.contract.Caller;
import se.halsocenter.contract.Contract;
import se.halsocenter.contract.Operation;
import se.halsocenter.eventlog.EventLog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The document's examples in orders that make sense, each story with ids of its own. Its participant is erased at the end,
 * since all of them have the same identity number.
 */
final class Stories {
    private static final List<List<String>> ALL = List.of(
            List.of(
                    "openCentre",
                    "changeSettings",
                    "correctCentre",
                    "setTarget",
                    "reportCoachHours",
                    "addCode",
                    "holdSteeringMeeting",
                    "voidCentre"),
            List.of(
                    "registerParticipant",
                    "lookUpParticipant",
                    "changeIdentity",
                    "readIdentities",
                    "receiveReferral",
                    "makeBooking",
                    "cancelBooking",
                    "recordNoShow",
                    "decline",
                    "returnReferral",
                    "correctReferral",
                    "readTexts",
                    "eraseParticipant"),
            List.of(
                    "registerParticipant",
                    "receiveReferral",
                    "holdConversation",
                    "sendQuestionnaire",
                    "startProgramme",
                    "giveGuidance",
                    "answerQuestionnaire",
                    "closeReferral",
                    "sendFeedback",
                    "eraseParticipant"),
            List.of("registerParticipant", "startGroup", "holdSession", "endGroup", "correctGroup", "eraseParticipant"),
            List.of("registerParticipant", "startGroup", "voidGroup", "eraseParticipant"),
            List.of("registerParticipant", "correctParticipant", "eraseParticipant"),
            List.of("registerParticipant", "receiveReferral", "voidReferral", "eraseParticipant"),
            List.of("holdActivity", "correctActivity"),
            List.of("holdActivity", "voidActivity"),
            List.of("addItem", "followUpItem", "voidPlan", "setItemFuture", "correctPlan"));

    private static final String IDS = "0198c0de-0000-7000-8000-";

    private final Contract contract;

    Stories(Contract contract) {
        this.contract = contract;
    }

    /**
     * A call of an example.
     *
     * @param path without query
     */
    record Step(Operation operation, String path, JsonNode body) {

        /** An amendment of what was recorded last in its stream: only the log knows that event's id. */
        Step amending(EventLog log) {
            if (!body.has("eventId")) {
                return this;
            }
            String stream = path.replaceFirst("^/v1/[a-z]+/", "").replaceFirst("/[a-z]+$", "");
            ObjectNode naming = (ObjectNode) body.deepCopy();
            naming.put("eventId", log.stream(stream).getLast().eventId().toString());
            return new Step(operation, path, naming);
        }

        Caller.Answer take(Caller service) throws IOException, InterruptedException {
            return service.call(operation.method(), path, body);
        }
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int story = 0; story < ALL.size(); story++) {
            for (String id : ALL.get(story)) {
                Operation operation = contract.operation(id);
                for (JsonNode example : operation.requestExamples().values()) {
                    steps.add(new Step(
                            operation,
                            own(story, operation.examplePath()),
                            JsonMapper.shared().readTree(own(story, example.toString()))));
                }
            }
        }
        return steps;
    }

    /** The first step of each operation, or the first that has an emergency if any has, so that no field is left out. */
    static List<Step> first(List<Step> steps) {
        Map<String, Step> first = new LinkedHashMap<>();
        steps.forEach(step -> first.merge(
                step.operation().id(),
                step,
                (before, next) -> next.body().has("emergency") && !before.body().has("emergency") ? next : before));
        return List.copyOf(first.values());
    }

    private static String own(int story, String text) {
        return text.replace(IDS, IDS.substring(0, IDS.length() - 4) + "%03d-".formatted(story));
    }
}
