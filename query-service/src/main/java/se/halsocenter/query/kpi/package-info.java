/** Key figures (nyckeltal): what each one means, and its value for a period, a centre and a moment of knowledge. */
@NullMarked
package se.halsocenter.query.kpi;

import org.jspecify.annotations.NullMarked;
