package courant.mail.slot;

/** A stretch of rendered text: the same for everybody, or a slot. */
public sealed interface Part permits Words, Slot {}
