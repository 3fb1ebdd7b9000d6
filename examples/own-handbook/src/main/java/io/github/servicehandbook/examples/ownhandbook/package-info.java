/** A custom handbook and an overlay for it. */
package io.github.servicehandbook.examples.ownhandbook;
