package se.halsocenter.standalone.demo;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the coach of Hälsocenter Vaggeryd may have registered from 2021-10-25 to 2023-12-31: invented cases that amount
 * to the figures of the annual report for 2023. The same seed and centre give the same writes.
 */
public record VaggerydHistory(String centreId, long seed) {

    /** The history that the demo shows. */
    public static final VaggerydHistory DEMO = new VaggerydHistory("vaggeryd", 2023);

    /** Every write, in the order in which it was registered. */
    public List<Write> writes() {
        Script script = new Script(seed, centreId);
        Random random = new Random(seed);
        People people = new People(script, random);
        open(script);
        new Intakes(script, people, random).register(Quota.vaggeryd());
        new Groups(script, people, random).register();
        new OpenActivities(script).register();
        new ActionPlan(script).register();
        return script.inOrder();
    }

    private static void open(Script script) {
        ObjectNode body = Script.body()
                .put("centreId", script.centreId())
                .put("name", "Hälsocenter Vaggeryds kommun")
                .put("municipality", "0665")
                .put("openedOn", Quota.OPENED.toString())
                .put("phase", "ESTABLISHMENT")
                .put("programmeMonths", 6)
                .put("validityMonths", 6);
        script.post(Quota.OPENED, "centre", "/v1/centres", body);
    }

    UUID groupId(String group) {
        return Script.id(seed, centreId, group);
    }
}
