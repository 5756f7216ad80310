package courant.chaos.stage;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Collects lines, and prints each as it comes. */
public final class Report {
    private static final int MOST = 3_000;
    private final List<Line> lines = new CopyOnWriteArrayList<>();

    /** One trial. */
    public interface Play {
        Result run() throws Exception;
    }

    /** Makes the trial; whatever it throws is a line that failed. */
    public void line(String name, Bound bound, Play play) {
        var begun = System.nanoTime();
        var line = ending(name, bound, play, begun);
        lines.add(line);
        System.out.println(line);
    }

    private static Line ending(String name, Bound bound, Play play, long begun) {
        try {
            var result = play.run();
            var holds = bound.holds(result.count());
            var verdict = holds ? Line.Verdict.PASS : Line.Verdict.FAIL;
            var wrongs = result.count().wrongs();
            var note = wrongs.isEmpty()
                    ? result.note()
                    : result.note() + " " + wrongs.size() + " wrong: " + wrongs.getFirst();
            return new Line(name, result.count(), bound, since(begun), verdict, note.strip());
        } catch (Skipped skipped) {
            return new Line(name, Count.NONE, bound, since(begun), Line.Verdict.SKIPPED, skipped.getMessage());
        } catch (Exception | AssertionError e) {
            return new Line(name, Count.NONE, bound, since(begun), Line.Verdict.FAIL, said(e));
        }
    }

    /** What came between the trials. */
    public void broken(String title, Exception e) {
        line(title, Bound.nothing(), () -> {
            throw e;
        });
    }

    public List<Line> lines() {
        return lines;
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static String said(Throwable e) {
        var text = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return e.getClass().getSimpleName() + ": " + (text.length() > MOST ? text.substring(0, MOST) + "…" : text);
    }
}
