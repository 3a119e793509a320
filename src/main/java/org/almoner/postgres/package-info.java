/**
 * Stores over PostgreSQL, through Jdbi, and the PostgreSQL that Almoner starts by itself where none is configured. The
 * only package that speaks SQL. Stores are thread-safe; calls block.
 */
@NullMarked
package org.almoner.postgres;

import org.jspecify.annotations.NullMarked;
