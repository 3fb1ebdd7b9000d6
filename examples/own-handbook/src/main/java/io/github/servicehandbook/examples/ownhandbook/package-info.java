/** A handbook of one's own, and an overlay on it. */
package io.github.servicehandbook.examples.ownhandbook;
