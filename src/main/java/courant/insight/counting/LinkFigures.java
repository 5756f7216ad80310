package courant.insight.counting;

/**
 * How often one link was clicked.
 *
 * @param readers people, each once; who clicks only after thirty days is not told apart any more
 * @param clicks by people
 * @param machines clicks by machines, in none of the other numbers
 */
public record LinkFigures(String address, long readers, long clicks, long machines) {}
