package io.quittance.intake.sample;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The words that made-up names are put together from; no firm, town or person is meant. */
final class Words {

    static final List<String> TRADES = List.of(
            "Menuiserie",
            "Électricité",
            "Plomberie",
            "Quincaillerie",
            "Maçonnerie",
            "Charpentes",
            "Serrurerie",
            "Peintures",
            "Jardinerie",
            "Carrelages",
            "Couverture",
            "Boulangerie",
            "Hôtel",
            "Garage",
            "Imprimerie",
            "Pépinières",
            "Transports",
            "Ateliers",
            "Établissements",
            "Comptoir",
            "Chauffage",
            "Miroiterie",
            "Scierie",
            "Fromagerie");

    static final List<String> FAMILIES = List.of(
            "Varnoux",
            "Delmarsac",
            "Brisolle",
            "Courtevoie",
            "Malvézin",
            "Tessandrier",
            "Rochambel",
            "Aubrissac",
            "Kerlavenec",
            "Fontadier",
            "Grandvallois",
            "Pérotineau",
            "Lamberdière",
            "Chastagnoux",
            "Vauquelard",
            "Montreveau",
            "Sauvigneau",
            "Escoubeyrac",
            "Guérivoux",
            "Hautebrière",
            "Jolivelle",
            "Ligonnet",
            "Marchepoil",
            "Noirvallée",
            "Orsivane",
            "Pontaubray",
            "Quintrelle",
            "Roussignac",
            "Sainterive",
            "Tournebise",
            "Valmondois",
            "Ysandre",
            "Belcastin",
            "Cordelage",
            "Durivault",
            "Estrivière",
            "Flamboisier",
            "Garancière",
            "Houdelmont",
            "Isoardet");

    static final List<String> TOWNS = List.of(
            "Saint-Aubrin",
            "Vallombrière",
            "Montreval-sur-Loire",
            "Port-Lannec",
            "La Roche-Fermée",
            "Beaulieu-les-Étangs",
            "Villeneuve-d’Orvault",
            "Château-Merle",
            "Les Essarts-Neufs",
            "Pont-de-Lys",
            "Mirecourtois",
            "Saint-Cyr-l’Ormée");

    static final List<String> STREETS = List.of(
            "rue des Tanneurs",
            "avenue de la Gare",
            "rue du Vieux-Pont",
            "boulevard des Tilleuls",
            "place du Marché",
            "chemin des Vignes",
            "rue de l’Écluse",
            "zone artisanale des Quatre-Vents",
            "quai des Mariniers",
            "rue Haute");

    static final List<String> BODIES = List.of(
            "Commune de %s",
            "Lycée de %s", "Centre hospitalier de %s", "Office de l’habitat de %s", "École de musique de %s");

    static final List<String> FIRST_NAMES = List.of(
            "Camille", "Inès", "Hugo", "Léa", "Mehdi", "Chloé", "Antoine", "Sarah", "Thomas", "Élise", "Yanis",
            "Margaux");

    static final List<String> ABROAD = List.of(
            "Alderwick & Fenn",
            "Northbeck Trading",
            "Quillhaven Supplies",
            "Brackenmoor Timber",
            "Tidewell Fittings",
            "Harrowgale Imports",
            "Lakemont Hardware",
            "Silverpike Stores",
            "Edelgrat Handel",
            "Wintermatt Bau",
            "Copperline Goods",
            "Marrowby Joinery",
            "Oakhollow Traders",
            "Pinecrest Fixtures");

    private Words() {}

    static <T> T any(List<T> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    /** The part of an address before the dot: lower case, without accents or spaces. */
    static String slug(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
