package courant.archive.redirect;

/** A redirect was added, changed or removed. */
record RedirectsChanged() {}
