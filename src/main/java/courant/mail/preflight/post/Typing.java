package courant.mail.preflight.post;

/** How many slips of a finger lie between two words: a letter too many, too few, another, or two changed over. */
final class Typing {
    private Typing() {}

    static int distance(String one, String other) {
        var before = new int[other.length() + 1];
        var last = new int[other.length() + 1];
        var next = new int[other.length() + 1];
        for (var j = 0; j <= other.length(); j++) last[j] = j;
        for (var i = 1; i <= one.length(); i++) {
            next[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var same = one.charAt(i - 1) == other.charAt(j - 1);
                next[j] = Math.min(Math.min(next[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (swapped(one, other, i, j)) next[j] = Math.min(next[j], before[j - 2] + 1);
            }
            var free = before;
            before = last;
            last = next;
            next = free;
        }
        return last[other.length()];
    }

    private static boolean swapped(String one, String other, int i, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
