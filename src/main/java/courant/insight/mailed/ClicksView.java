package courant.insight.mailed;

import courant.insight.counting.Attention;
import courant.insight.counting.LinkFigures;
import java.util.List;

/** What readers did with a post's mails. */
public record ClicksView(Attention attention, List<LinkFigures> links) {}
