/** What is signed (SUPPORT) or agreed on (AGREE): heads of the object, as lemmas. */
export const AGREEMENTS: readonly string[] = [
  'agreement',
  'accord',
  'treaty',
  'pact',
  'memorandum',
  'deal',
  'protocol',
  'convention',
  'contract',
  'compromise',
  'understanding',
  'concordat',
  'settlement',
  'draft',
];
