package courant.transfer.person;

/**
 * A post that was mailed to a reader, as their page lists it.
 *
 * @param date for programs
 * @param day in the reader's language
 * @param address where it is read; of one that went by mail alone with the key that its mail has too
 */
public record OwnMail(String title, String date, String day, String address) {}
