/**
 * Charts (diagram) drawn as SVG, without a browser and without a script. Every value stands beside its mark as text, and series
 * differ in pattern and form, not in colour only; a table of the same figures belongs beside each chart.
 */
@NullMarked
package se.halsocenter.query.chart;

import org.jspecify.annotations.NullMarked;
