/** Courant: a newsletter publishing and subscription system. The rooms are drawn in docs/architecture.md. */
@org.jspecify.annotations.NullMarked
package courant;
