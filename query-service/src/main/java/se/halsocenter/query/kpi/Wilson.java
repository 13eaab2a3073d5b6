package se.halsocenter.query.kpi;

/**
 * The Wilson score interval of a share at 95 %: unlike the plain normal interval it is sound for small counts and never
 * leaves 0..1 (E. B. Wilson, JASA 22, 1927).
 */
public record Wilson(double lower, double upper) {
    /** The 97.5th percentile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    /**
     * The interval of {@code successes} out of {@code trials}.
     *
     * @throws IllegalArgumentException unless 0 <= successes <= trials and trials > 0
     */
    public static Wilson of(long successes, long trials) {
        if (trials <= 0 || successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " of " + trials);
        }
        double share = (double) successes / trials;
        double spread = Z * Z / trials;
        double centre = share + spread / 2;
        double half = Z * Math.sqrt((share * (1 - share) + spread / 4) / trials);
        return new Wilson(
                successes == 0 ? 0 : (centre - half) / (1 + spread),
                successes == trials ? 1 : (centre + half) / (1 + spread));
    }
}
