package se.halsocenter.command.group;

import se.halsocenter.command.write.Refusal;

/** Why a group's write is refused. */
public enum GroupRefusal implements Refusal {
    /** {0} the day on which the group starts. */
    BEFORE_START("Dagen ligger före gruppens start, {0}.", "The day lies before the start of the group, {0}."),
    /** {0} the day on which the group ended. */
    AFTER_END(
            "Gruppen avslutades {0}, och dagen ligger efter det.",
            "The group ended on {0}, and the day lies after it."),
    /** {0} how many were present, {1} the group's capacity. */
    OVER_CAPACITY(
            "{0} närvarande är fler än gruppens antal platser, {1}.",
            "{0} present are more than the group has places for, {1}."),
    /** {0} the day of the last session. */
    BEFORE_LAST_SESSION(
            "Gruppen kan inte avslutas före sin sista träff, {0}.",
            "The group cannot end before its last session, {0}."),
    /** {0} the day on which the group ended. */
    ALREADY_ENDED("Gruppen avslutades redan {0}.", "The group ended already on {0}.");

    private final String swedish;
    private final String english;

    GroupRefusal(String swedish, String english) {
        this.swedish = swedish;
        this.english = english;
    }

    @Override
    public String swedish() {
        return swedish;
    }

    @Override
    public String english() {
        return english;
    }
}
