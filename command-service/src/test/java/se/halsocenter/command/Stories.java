package se.halsocenter.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.halsocenter.contract.Caller;
import se.halsocenter.contract.Contract;
import se.halsocenter.contract.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document's examples in orders that make sense, each story with ids of its own. */
final class Stories {
    private static final List<List<String>> ALL = List.of(
            List.of("openCentre", "changeSettings", "setTarget", "reportCoachHours", "holdSteeringMeeting"),
            List.of(
                    "registerParticipant",
                    "receiveReferral",
                    "makeBooking",
                    "cancelBooking",
                    "recordNoShow",
                    "decline",
                    "returnReferral"),
            List.of(
                    "registerParticipant",
                    "receiveReferral",
                    "holdConversation",
                    "sendQuestionnaire",
                    "startProgramme",
                    "giveGuidance",
                    "answerQuestionnaire",
                    "closeReferral",
                    "sendFeedback"),
            List.of("registerParticipant", "startGroup", "holdSession", "endGroup"),
            List.of("holdActivity"),
            List.of("addItem", "followUpItem", "setItemFuture"));

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

    /** The first step of each operation. */
    List<Step> firstSteps() {
        Map<String, Step> first = new LinkedHashMap<>();
        steps().forEach(step -> first.putIfAbsent(step.operation().id(), step));
        return List.copyOf(first.values());
    }

    private static String own(int story, String text) {
        return text.replace(IDS, IDS.substring(0, IDS.length() - 4) + "%03d-".formatted(story));
    }
}
