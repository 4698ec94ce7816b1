const english = {
    footnotes: 'Footnotes',
    backToText: 'Back to the text',
    embed: {
        video: (brand) => `Watch on ${brand}`,
        audio: (brand) => `Listen on ${brand}`,
        post: (brand) => `See the post on ${brand}`,
        chart: (brand) => `See the chart on ${brand}`,
        map: (brand) => `See the map on ${brand}`,
        document: (brand) => `Read the document on ${brand}`,
        page: (brand) => `Open on ${brand}`,
    },
};
const wordings = {
    en: english,
    de: {
        footnotes: 'Fußnoten',
        backToText: 'Zurück zum Text',
        embed: {
            video: (brand) => `Auf ${brand} ansehen`,
            audio: (brand) => `Auf ${brand} anhören`,
            post: (brand) => `Beitrag auf ${brand} ansehen`,
            chart: (brand) => `Grafik auf ${brand} ansehen`,
            map: (brand) => `Karte auf ${brand} ansehen`,
            document: (brand) => `Dokument auf ${brand} lesen`,
            page: (brand) => `Auf ${brand} öffnen`,
        },
    },
    es: {
        footnotes: 'Notas',
        backToText: 'Volver al texto',
        embed: {
            video: (brand) => `Ver en ${brand}`,
            audio: (brand) => `Escuchar en ${brand}`,
            post: (brand) => `Ver la publicación en ${brand}`,
            chart: (brand) => `Ver el gráfico en ${brand}`,
            map: (brand) => `Ver el mapa en ${brand}`,
            document: (brand) => `Leer el documento en ${brand}`,
            page: (brand) => `Abrir en ${brand}`,
        },
    },
    fr: {
        footnotes: 'Notes',
        backToText: 'Retour au texte',
        embed: {
            video: (brand) => `Voir sur ${brand}`,
            audio: (brand) => `Écouter sur ${brand}`,
            post: (brand) => `Voir la publication sur ${brand}`,
            chart: (brand) => `Voir le graphique sur ${brand}`,
            map: (brand) => `Voir la carte sur ${brand}`,
            document: (brand) => `Lire le document sur ${brand}`,
            page: (brand) => `Ouvrir sur ${brand}`,
        },
    },
    he: {
        footnotes: 'הערות שוליים',
        backToText: 'חזרה לטקסט',
        embed: {
            video: (brand) => `לצפייה ב־${brand}`,
            audio: (brand) => `להאזנה ב־${brand}`,
            post: (brand) => `לפוסט ב־${brand}`,
            chart: (brand) => `לתרשים ב־${brand}`,
            map: (brand) => `למפה ב־${brand}`,
            document: (brand) => `למסמך ב־${brand}`,
            page: (brand) => `לפתיחה ב־${brand}`,
        },
    },
    ar: {
        footnotes: 'الهوامش',
        backToText: 'العودة إلى النص',
        embed: {
            video: (brand) => `شاهد على ${brand}`,
            audio: (brand) => `استمع على ${brand}`,
            post: (brand) => `شاهد المنشور على ${brand}`,
            chart: (brand) => `شاهد الرسم البياني على ${brand}`,
            map: (brand) => `شاهد الخريطة على ${brand}`,
            document: (brand) => `اقرأ الوثيقة على ${brand}`,
            page: (brand) => `افتح على ${brand}`,
        },
    },
};
/** By the primary subtag of a BCP 47 tag; English for other languages. */
export function wordingOf(language) {
    return wordings[language.toLowerCase().split('-', 1)[0] ?? ''] ?? english;
}
//# sourceMappingURL=wording.js.map