/** What statistics there are, for catalogues of data (<i>datakatalog</i>): DCAT-AP-SE 3. */
@NullMarked
package se.halsocenter.query.catalogue;

import org.jspecify.annotations.NullMarked;
