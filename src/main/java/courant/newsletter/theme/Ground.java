package courant.newsletter.theme;

/**
 * The colours of one scheme of a look, for whoever draws pictures that go with it; each {@code #rrggbb}. What is written
 * on {@code paper} or {@code surface} in {@code ink}, {@code muted} or {@code accent} can be read, and so can
 * {@code onAccent} on {@code accent}.
 *
 * @param serif whether its headings are set in a serif
 */
public record Ground(
        String paper,
        String surface,
        String ink,
        String muted,
        String rule,
        String accent,
        String onAccent,
        boolean serif) {

    static Ground of(Palette palette, String accent, boolean serif) {
        return new Ground(
                palette.paper(),
                palette.surface(),
                palette.ink(),
                palette.muted(),
                palette.rule(),
                accent,
                Contrast.on(accent),
                serif);
    }
}
