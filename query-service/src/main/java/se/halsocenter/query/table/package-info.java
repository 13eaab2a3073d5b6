/** The key figures as tables that describe themselves, for programs that fetch statistics as they do from PxWeb. */
@NullMarked
package se.halsocenter.query.table;

import org.jspecify.annotations.NullMarked;
