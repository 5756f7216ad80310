package courant.post.words;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Titles in the letters that an address is made of. */
public final class Transliteration {
    private static final Map<String, String> GERMAN = Map.of("ä", "ae", "ö", "oe", "ü", "ue");
    private static final Map<Integer, String> LETTERS = letters("""
            ß ss æ ae œ oe ø o đ d ð d þ th ł l ı i ŋ ng ħ h
            а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh
            щ shch ъ - ы y ь - э e ю yu я ya є ye і i ї yi ґ g ў u ј j љ lj њ nj ћ c ђ d џ dz
            α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o
            & and""");

    private Transliteration() {}

    /**
     * Small letters, digits and hyphens, at most {@code most} characters and cut at a word where there is one.
     *
     * @param otherwise where no letter of it can be written so
     */
    public static String slug(String title, String language, int most, String otherwise) {
        var words = letters(title, language).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return words.isEmpty() ? otherwise : cut(words, most);
    }

    private static String letters(String title, String language) {
        var small = Normalizer.normalize(title, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’ʼ]", "");
        var spelled = language.startsWith("de") ? german(small) : small;
        return Normalizer.normalize(spelled, Normalizer.Form.NFKC)
                .codePoints()
                .mapToObj(Transliteration::letter)
                .collect(Collectors.joining());
    }

    private static String letter(int character) {
        var known = LETTERS.get(character);
        if (known != null) return known;
        var plain = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return plain.isEmpty() ? "" : LETTERS.getOrDefault(plain.codePointAt(0), plain);
    }

    private static String german(String text) {
        var spelled = text;
        for (var letter : GERMAN.entrySet()) spelled = spelled.replace(letter.getKey(), letter.getValue());
        return spelled;
    }

    private static String cut(String words, int most) {
        if (words.length() <= most) return words;
        var end = words.lastIndexOf('-', most);
        return words.substring(0, end > most / 2 ? end : most);
    }

    private static Map<Integer, String> letters(String pairs) {
        var letters = new HashMap<Integer, String>();
        var words = pairs.split("\\s+");
        for (var i = 0; i < words.length; i += 2) {
            letters.put(words[i].codePointAt(0), words[i + 1].equals("-") ? "" : words[i + 1]);
        }
        return letters;
    }
}
