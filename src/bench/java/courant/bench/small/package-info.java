/** What is done for each mail, measured alone (JMH, which sets fields up by itself: nothing here is null-marked). */
package courant.bench.small;
