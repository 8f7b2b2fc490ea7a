/** Words that a name of an outlet begins with: agencies and papers of other countries put the sort first, stations do everywhere. */
export const OPENS_OUTLET: ReadonlySet<string> = new Set(
  'agence agência agencia agenzia daily diario diário gazeta jornal journal prensa radio rádio television tv voice voix voz weekly'.split(
    ' ',
  ),
);

/** What papers are called in other languages, wherever in the name it stands. */
export const FOREIGN_PRESS =
  /^(?:corriere|gazzetta|giornale|messaggero|stampa|quotidien|courrier|d[eé]p[eê]che|nouvelles|heraldo|tribuna|correo|noticias|noticiero|mercurio|pregonero|jornal|correio|folha|not[ií]cias|dziennik|kurjer|haber|gazetesi|[A-Za-zÀ-ɏ]*(?:zeitung|blatt|blad|nachrichten|kur[iy]er|kurir|bote|anzeiger|bladet|tidende|tidningen|posten|avisen|courant)|izvestiy?a|pravda|novosti|vesti|vjesnik|dnevnik|gazet[ae])$/iu;
