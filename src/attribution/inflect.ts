/** Verbs of the lexicon whose past forms no spelling rule gives: base, past, participle. */
const IRREGULAR = new Map(
  (
    'say said said|tell told told|be was been|have had had|do did done|make made made|know knew known|think thought thought|' +
    'write wrote written|speak spoke spoken|see saw seen|hear heard heard|feel felt felt|deal dealt dealt|find found found|' +
    'give gave given|take took taken|put put put|set set set|read read read|hold held held|seek sought sought|' +
    'swear swore sworn|forget forgot forgotten|understand understood understood|foresee foresaw foreseen|let let let|' +
    'withdraw withdrew withdrawn|draw drew drawn|lay laid laid|pay paid paid|bring brought brought|go went gone|' +
    'come came come|get got got|begin began begun|break broke broken|choose chose chosen|show showed shown|' +
    'shoot shot shot|send sent sent|lead led led|mean meant meant|leave left left|meet met met|teach taught taught|' +
    'learn learned learnt|misspeak misspoke misspoken|reaffirm reaffirmed reaffirmed|sing sang sung|rule ruled ruled|' +
    'fire fired fired|foretell foretold foretold|retell retold retold|uphold upheld upheld|overrule overruled overruled|' +
    'cast cast cast|forbid forbade forbidden|forgive forgave forgiven|strike struck struck|throw threw thrown|sound sounded sounded|' +
    'hit hit hit|undertake undertook undertaken|mistake mistook mistaken|cry cried cried|fight fought fought|stand stood stood|bid bade bidden|keep kept kept|rise rose risen|spell spelled spelt'
  )
    .split('|')
    .map((row) => row.split(' '))
    .map(([base, past, participle]) => [base!, [past!, participle!]] as const),
);

/** Two-syllable verbs with the stress at the end double their last letter. */
const DOUBLES =
  /(?:^[^aeiou]*[aeiou][bdgklmnprt]|admit|commit|submit|permit|omit|rebut|prefer|refer|defer|infer|concur|abhor|recap|regret|quip|quit|rebel|compel|propel|dispel|repel|extol|signal|label|rip|hint)$/;

/**
 * The forms of a verb as they may stand in a text, the base form first. British and American doublings both.
 *
 * @example verbForms('deny') // ['deny', 'denies', 'denying', 'denied']
 */
export function verbForms(base: string): string[] {
  if (base === 'be') return ['be', 'is', 'are', 'was', 'were', 'been', 'being', "'s", "'re", "'m", 'am'];
  const forms = [base, thirdPerson(base), ...stems(base).map((stem) => `${stem}ing`)];
  const irregular = IRREGULAR.get(base);
  if (irregular) return [...forms, ...irregular];
  return [...forms, ...pasts(base)];
}

/**
 * Singular and plural of a noun.
 *
 * @example nounForms('reply') // ['reply', 'replies']
 */
export function nounForms(base: string): string[] {
  return [base, thirdPerson(base)];
}

function thirdPerson(base: string): string {
  if (base === 'have') return 'has';
  if (base === 'be') return 'is';
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

/** What "-ing" is put behind: "argu", "committ", "travell" and "travel". */
function stems(base: string): string[] {
  if (/ie$/.test(base)) return [`${base.slice(0, -2)}y`];
  if (/[^eoy]e$/.test(base)) return [base.slice(0, -1)];
  const doubled = base + base.at(-1);
  if (/(?:el|al)$/.test(base)) return [base, doubled];
  return DOUBLES.test(base) ? [doubled, base] : [base];
}

function pasts(base: string): string[] {
  if (/e$/.test(base)) return [`${base}d`];
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ied`];
  return stems(base).map((stem) => `${stem}ed`);
}
