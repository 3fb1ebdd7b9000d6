/** A minimal program that uses the service handbook. */
package io.github.servicehandbook.examples.quickstart;
