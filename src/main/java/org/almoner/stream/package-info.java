/**
 * Articles in and appeals out by Kafka, where brokers are configured. Front doors: {@link org.almoner.stream.ArticlesIn}
 * and {@link org.almoner.stream.AppealsOut}. The formats are the HTTP API's, and come by {@link
 * org.almoner.stream.StreamFormat}.
 */
@NullMarked
package org.almoner.stream;

import org.jspecify.annotations.NullMarked;
