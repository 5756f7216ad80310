/** What every JSON call under {@code /api/v1} shares: lists by cursor, repeats by {@code Idempotency-Key}, the OpenAPI text. */
@NullMarked
package courant.account.api;

import org.jspecify.annotations.NullMarked;
