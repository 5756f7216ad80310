package courant.chaos.relay;

/** @param text its octets as text, where the relay keeps them */
record Message(String id, long sum, String text) {}
