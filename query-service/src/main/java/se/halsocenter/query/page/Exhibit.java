package se.halsocenter.query.page;

/**
 * A table with the chart that is drawn of it.
 *
 * @param id names it within its page
 * @param lead a sentence on what is shown
 */
record Exhibit(String id, String title, String lead, FigureTable table, Chart chart) {
    /** So many columns find room beside a chart. */
    private static final int BESIDE = 4;

    /** Whether the table stands below the chart, because it has many columns. */
    boolean isWide() {
        return table.heads().size() > BESIDE;
    }
}
