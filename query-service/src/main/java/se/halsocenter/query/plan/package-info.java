/** The centres' plans (verksamhetsplan) as they are read: what is planned, how it went, what comes next. */
@NullMarked
package se.halsocenter.query.plan;

import org.jspecify.annotations.NullMarked;
