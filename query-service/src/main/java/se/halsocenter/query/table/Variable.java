package se.halsocenter.query.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.Words;

/**
 * What a table can be split by and restricted to.
 *
 * @param code its name in {@code by} and in answers
 * @param parameter the query parameter that takes its values
 * @param time whether it is the periods
 * @param elimination whether it may be left out, which gives the whole
 * @param additive whether its parts add up to the whole
 * @param values codes, of which those of an open list are the ones that have been met where the reader may see
 * @param valueTexts what they are called, in the same order
 * @param parts the calendar parts that periods can be split into; absent but for the periods
 * @param municipalities where each value is; absent but for the centres
 */
record Variable(
        String code,
        Words text,
        String parameter,
        boolean time,
        boolean elimination,
        boolean additive,
        List<String> values,
        List<Words> valueTexts,
        @Nullable List<String> parts,
        @Nullable List<String> municipalities) {

    Variable {
        values = List.copyOf(values);
        valueTexts = List.copyOf(valueTexts);
    }
}
