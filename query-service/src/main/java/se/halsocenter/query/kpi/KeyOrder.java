package se.halsocenter.query.kpi;

import java.util.Comparator;
import java.util.List;

/** The order of cells by their values: listed values in the order of their list, others by name. */
record KeyOrder(Question question) implements Comparator<List<String>> {

    @Override
    public int compare(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            List<String> listed =
                    question.kpi().split(question.keys().get(i)).orElseThrow().values();
            int byList = Integer.compare(listed.indexOf(one.get(i)), listed.indexOf(other.get(i)));
            int order = byList != 0 ? byList : one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** The order of whole answers: by period, by centre as the earlier answer has them, by values. */
    Comparator<Cell.Place> places(List<String> centres) {
        return Comparator.<Cell.Place>comparingInt(place -> question.periods().indexOf(place.period()))
                .thenComparingInt(place -> centres.indexOf(place.centre() == null ? "" : place.centre()))
                .thenComparing(place -> List.copyOf(place.key().values()), this);
    }
}
