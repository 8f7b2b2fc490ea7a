/** Words before a cited party that carries what the source says, and so stands before it (codebook, section 3, rule 4). */
export const CARRIED =
  /\b(?:carried|published|printed|broadcast|aired|released|quoted|cited|reported|relayed|posted|distributed|run|shown)\s+(?:live\s+)?(?:by|on|in)\s+(?:the\s+)?(?:[\p{L}-]+\s+){0,4}$/u;
