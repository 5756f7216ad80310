package courant.bench;

/**
 * What a scenario came to.
 *
 * @param rate messages a second, between the sink's first and last
 * @param size octets of a message
 * @param cpu seconds of processor time for 1,000 messages, nodes and database together
 * @param database the database's share of it
 * @param twice recipients who got it again
 * @param memory the nodes' largest resident set, MB
 */
record Measured(double rate, long size, double cpu, double database, long twice, long memory) {}
