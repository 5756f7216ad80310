package courant.platform.web;

/** A part of the site that shows a refused request within its own frame. */
public interface ProblemFrame {

    /** Whether it can, for a request to this path by whoever sent it. */
    boolean takes(String path, ProblemView problem);

    /** The whole page. */
    String show(ProblemView problem);
}
