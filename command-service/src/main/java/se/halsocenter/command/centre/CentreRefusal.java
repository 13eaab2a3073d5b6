package se.halsocenter.command.centre;

import se.halsocenter.command.write.Refusal;

/** Why what concerns a centre is refused. */
public enum CentreRefusal implements Refusal {
    /** {0} the code list. */
    CODE_TAKEN("Koden finns redan i kodlistan {0}.", "The code list {0} has this code already.");

    private final String swedish;
    private final String english;

    CentreRefusal(String swedish, String english) {
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
