/** The contracts and their checklist held to the national REST API profile. */
@NullMarked
package se.halsocenter.standalone.profile;

import org.jspecify.annotations.NullMarked;
