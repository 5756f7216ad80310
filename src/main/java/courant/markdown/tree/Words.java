package courant.markdown.tree;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * The few words that a document says by itself, in its own language.
 *
 * @param footnote before its number, as {@code back}, which names the way back to it
 * @param table before its number
 * @param link a link without words or address
 * @param notes above the footnotes of a plain text, as {@code links} above its addresses
 * @param note before the number of a footnote in plain text
 * @param kinds what stands above a note of each {@link #KINDS kind}
 */
public record Words(
        String footnotes,
        String footnote,
        String back,
        String table,
        String link,
        String notes,
        String links,
        String note,
        List<String> kinds) {
    static final List<String> KINDS = List.of("note", "tip", "important", "warning", "caution");

    /** What is said where a language is not known. */
    public static final Words ENGLISH = of("""
            Footnotes|Footnote|Back to reference|Table|Link|Notes|Links|note|Note|Tip|Important|Warning|Caution""");

    private static final Map<String, Words> KNOWN = Map.of(
            "en", ENGLISH,
            "de", of("""
            Fußnoten|Fußnote|Zurück zu Verweis|Tabelle|Link|Anmerkungen|Links|Anm.|Hinweis|Tipp|Wichtig|Warnung|Vorsicht"""),
            "fr", of("""
            Notes de bas de page|Note|Retour à l’appel|Tableau|Lien|Notes|Liens|note|Note|Astuce|Important|Avertissement|Attention"""),
            "es", of("""
            Notas al pie|Nota|Volver a la llamada|Tabla|Enlace|Notas|Enlaces|nota|Nota|Consejo|Importante|Advertencia|Precaución"""),
            "it", of("""
            Note a piè di pagina|Nota|Torna al richiamo|Tabella|Link|Note|Link|nota|Nota|Consiglio|Importante|Avvertenza|Attenzione"""),
            "nl", of("""
            Voetnoten|Voetnoot|Terug naar verwijzing|Tabel|Link|Noten|Links|noot|Opmerking|Tip|Belangrijk|Waarschuwing|Let op"""),
            "pt", of("""
            Notas de rodapé|Nota|Voltar à chamada|Tabela|Link|Notas|Links|nota|Nota|Dica|Importante|Aviso|Cuidado"""),
            "ar", of("""
            الحواشي|حاشية|عودة إلى الإشارة|جدول|رابط|حواشٍ|روابط|حاشية|ملاحظة|نصيحة|مهم|تحذير|تنبيه"""),
            "he", of("""
            הערות שוליים|הערה|חזרה להפניה|טבלה|קישור|הערות|קישורים|הערה|הערה|טיפ|חשוב|אזהרה|זהירות"""),
            "ja", of("""
            脚注|脚注|本文に戻る|表|リンク|注|リンク|注|補足|ヒント|重要|警告|注意"""));

    /** @param language BCP 47; English where it is not known */
    public static Words in(String language) {
        return KNOWN.getOrDefault(Locale.forLanguageTag(language).getLanguage(), ENGLISH);
    }

    private static Words of(String line) {
        var said = line.strip().split("\\|");
        return new Words(
                said[0],
                said[1],
                said[2],
                said[3],
                said[4],
                said[5],
                said[6],
                said[7],
                List.of(said).subList(8, 13));
    }

    /** Above each note stands what it is. */
    public Element name(Element tree) {
        for (var i = 0; i < KINDS.size(); i++) {
            for (Element above : tree.select("aside.note-" + KINDS.get(i) + " > p.note-word")) above.text(kinds.get(i));
        }
        return tree;
    }
}
