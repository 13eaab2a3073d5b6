package se.halsocenter.command.plan;

import se.halsocenter.command.write.Refusal;

/** Why a plan's write is refused. */
enum PlanRefusal implements Refusal {
    /** {0} the first day of the plan's year. */
    BEFORE_PLAN_YEAR(
            "Planens år börjar {0}; en aktivitet kan inte följas upp före det.",
            "The plan's year begins on {0}; an activity cannot be followed up before.");

    private final String swedish;
    private final String english;

    PlanRefusal(String swedish, String english) {
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
