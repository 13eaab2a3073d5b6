/** Reading the OpenAPI documents, for the tests that compare them with the services. */
@NullMarked
package se.halsocenter.contract;

import org.jspecify.annotations.NullMarked;
