import { FOREIGN_PRESS, OPENS_OUTLET } from '../text/index.ts';

/**
 * Whether a short text can only be the name of an outlet: its last or first word is one that papers and agencies are named
 * by ("Continental Press", "Agência Norte"), it is a web address used as a name ("Meridian.az"), or the name of a
 * world agency.
 */
export function isOutletName(text: string): boolean {
  const name = text.trim().replace(/^the\s+/i, '');
  const words = name.split(/\s+/);
  if (
    name.length < 2 ||
    words.length > 6 ||
    /^(?:and|what|why|how|who|where|when) /i.test(name) ||
    /^(?:staff|senior|special|chief|our|\w+al) reporter$/i.test(name) ||
    /[,()]/.test(name) ||
    /\bno\.? ?\d|\b(?:briefing|conference|note|report|statement|summary|update)s?$/i.test(name)
  )
    return false;
  if (AGENCIES.has(name.toLowerCase())) return true;
  // "The Herald": with its article one word is enough, if it names nothing but papers.
  if (
    words.length === 1 &&
    name.length < text.trim().length &&
    /^[A-ZÀ-Þ]/u.test(name) &&
    PAPERS.has(name.toLowerCase())
  )
    return true;
  if (words.length === 1 && DOMAIN.test(name)) return true;
  const first = words[0]?.toLowerCase() ?? '';
  const last = words.at(-1)?.toLowerCase() ?? '';
  return (
    words.length > 1 &&
    (OUTLET_WORDS.has(last) ||
      words.some((word) => FOREIGN_PRESS.test(word)) ||
      OPENS_OUTLET.has(first) ||
      (last === 'service' && words.length > 2)) &&
    words.every((w) => /^[\p{Lu}\p{N}&]|^(?:and|of|the|de|du|des|del|di|do|da|la|le|el)$/u.test(w))
  );
}

const PAPERS = new Set(
  'advertiser argus chronicle clarion courier examiner gazette guardian herald independent inquirer mirror observer sentinel standard telegraph times tribune'.split(
    ' ',
  ),
);

const DOMAIN = /^[\p{L}\p{N}-]{2,30}\.(?:[a-z]{2}|com|net|org|info|news|press|media)$/iu;

// Names that no general word gives away.
const AGENCIES = new Set(
  'afp|agence france-presse|anadolu|ani|ansa|antara|ap|bbc|belga|bernama|bloomberg|cnn|dpa|efe|interfax|irna|itar-tass|jiji|kcna|kuna|kyodo|lusa|novosti|pti|reuters|ria novosti|tanjug|tass|ukrinform|upi|wafa|xinhua|yonhap'.split(
    '|',
  ),
);

const OUTLET_WORDS = new Set(
  'advertiser advocate agency banner beacon argus broadcasting broadcasts bulletin clarion chronicle courier daily digest dispatch echo examiner express gazette globe guardian herald independent insider inquirer journal fm ledger mail mercury messenger mirror monitor network news newspaper newswire observer online post press radio record register reporter review sentinel standard star sun telegraph television times today tribune tv weekly wire'.split(
    ' ',
  ),
);
