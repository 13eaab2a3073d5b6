package se.halsocenter.query.kpi;

/** A reservation about a figure (förbehåll). */
public sealed interface Flag {
    /** As it stands in answers. */
    String label();

    /** What a figure may be in itself. */
    enum Kind implements Flag {
        /** Some count in it is an estimate or a lower bound. */
        ESTIMATE("estimate"),
        /** Some event waits to be booked. */
        INCOMPLETE("incomplete"),
        /** Its period had not ended on the day of the last event. */
        PRELIMINARY("preliminary");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** It rests on the inhabitants of another year, such as {@code population-2024}. */
    record Population(int year) implements Flag {
        @Override
        public String label() {
            return "population-" + year;
        }
    }
}
