/**
 * Whether a short text can only be the name of an outlet: its last or first word is one that papers and agencies are named
 * by ("Continental Press", "Agência Norte"), it is a web address used as a name ("Meridian.az"), or the name of a
 * world agency.
 */
export function isOutletName(text: string): boolean {
  const name = text.trim().replace(/^the\s+/i, '');
  const words = name.split(/\s+/);
  if (name.length < 2 || words.length > 6 || name.includes(',') || /\bno\.? ?\d/i.test(name)) return false;
  if (AGENCIES.has(name.toLowerCase())) return true;
  if (words.length === 1 && DOMAIN.test(name)) return true;
  const first = words[0]?.toLowerCase() ?? '';
  const last = words.at(-1)?.toLowerCase() ?? '';
  return (
    words.length > 1 &&
    (OUTLET_WORDS.has(last) || FIRST_WORDS.has(first) || (last === 'service' && words.length > 2)) &&
    words.every((w) => /^[\p{Lu}\p{N}&]|^(?:and|of|the|de|du|des|del|di|do|da|la|le|el)$/u.test(w))
  );
}

const DOMAIN = /^[\p{L}\p{N}-]{2,30}\.(?:[a-z]{2}|com|net|org|info|news|press|media)$/iu;

// Agencies and papers of other countries put the word first.
const FIRST_WORDS = new Set(
  'agence agência agencia agenzia daily diario diário gazeta journal prensa radio rádio television tv voice weekly'.split(
    ' ',
  ),
);

// Names that no general word gives away.
const AGENCIES = new Set(
  'afp|agence france-presse|anadolu|ani|ap|bbc|bloomberg|cnn|dpa|efe|interfax|irna|kyodo|pti|reuters|ria novosti|tass|ukrinform|upi|xinhua|yonhap'.split(
    '|',
  ),
);

const OUTLET_WORDS = new Set(
  'advertiser advocate agency banner beacon argus broadcasting broadcasts bulletin clarion chronicle courier daily digest dispatch echo examiner express gazette globe guardian herald independent insider inquirer journal ledger mail mercury messenger mirror monitor network news newspaper newswire observer online post press radio record register reporter review sentinel standard star sun telegraph television times today tribune tv weekly wire'.split(
    ' ',
  ),
);
