/**
 * Disclosure control (röjandekontroll): what outside readers may be shown of counts of people, so that nobody can find
 * out a small one (docs/adr/0020).
 */
@NullMarked
package se.halsocenter.query.disclosure;

import org.jspecify.annotations.NullMarked;
