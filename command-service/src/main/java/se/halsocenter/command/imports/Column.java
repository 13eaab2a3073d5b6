package se.halsocenter.command.imports;

/**
 * A column of a sheet.
 *
 * @param heading as it stands in the sheet's first row
 * @param field where its value goes in the body of the step's write, parts separated by {@code /}, a number in a list;
 *     in braces when it is a variable of the write's path
 * @param form what its cells hold
 * @param list the code list of a code, else empty
 * @param needed whether a row must have it
 * @param example what the template's example row holds
 * @param explanation what a coach needs to know
 */
record Column(
        String heading, String field, Form form, String list, boolean needed, String example, String explanation) {

    static Column column(String heading, String field, Form form, String example, String explanation) {
        return new Column(heading, field, form, "", false, example, explanation);
    }

    /** A column of one or several codes. */
    static Column coded(String heading, String field, Form form, String list, String example, String explanation) {
        return new Column(heading, field, form, list, false, example, explanation);
    }

    Column always() {
        return new Column(heading, field, form, list, true, example, explanation);
    }

    /** The same column of something that a row may have several of, told apart by their headings. */
    Column at(String which, String ownExample) {
        return new Column(heading + " " + which, field, form, list, needed, ownExample, explanation);
    }

    boolean isVariable() {
        return field.startsWith("{");
    }
}
