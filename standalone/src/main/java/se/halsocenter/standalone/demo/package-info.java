/**
 * A plausible history of Hälsocenter Vaggeryd 2021-2023, made from a seed, and its statistics beside the figures of the
 * centre's annual report. The figures are the centre's; every person, date and case is invented.
 */
@NullMarked
package se.halsocenter.standalone.demo;

import org.jspecify.annotations.NullMarked;
