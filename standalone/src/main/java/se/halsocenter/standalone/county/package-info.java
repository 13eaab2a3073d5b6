/**
 * Years of every centre of Jönköpings län, made from a seed: as many events as a county may come to have, for trying out
 * how the services bear them. Every person, date and case is invented.
 */
@NullMarked
package se.halsocenter.standalone.county;

import org.jspecify.annotations.NullMarked;
