/**
 * The pages (webbsidan): the same figures as the API, for people. They are made here, as HTML that needs no script; scripts add
 * charts beside the tables. Every figure on them comes through {@link se.halsocenter.query.kpi.Figures}.
 */
@NullMarked
package se.halsocenter.query.page;

import org.jspecify.annotations.NullMarked;
