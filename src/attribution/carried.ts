const VERBS =
  'aired|broadcast|carried|cited|distributed|posted|printed|published|quoted|relayed|released|reported|run|shown';

/** What an outlet does with the words of others, as the participle of a passive. */
export const CARRYING = new RegExp(`^(?:${VERBS})$`);

/** Words before a cited party that carries what the source says, and so stands before it (codebook, section 3, rule 4). */
export const CARRIED = new RegExp(
  `\\b(?:${VERBS})\\s+(?:live\\s+)?(?:by|on|in)\\s+(?:the\\s+)?(?:[\\p{L}-]+\\s+){0,4}$`,
  'u',
);
