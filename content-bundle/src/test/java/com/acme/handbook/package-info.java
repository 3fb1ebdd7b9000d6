/** Stands for the content module of another operator; nothing here is ours but what the public API gives. */
package com.acme.handbook;
