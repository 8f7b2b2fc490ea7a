import type { PartOfSpeech } from '../record/index.ts';

/** A word as the tagger left it. */
export interface RawWord {
  readonly text: string;
  readonly lemma: string;
  readonly pos: PartOfSpeech;
}

type Tagging = Omit<RawWord, 'text'>;

interface Place {
  readonly words: readonly RawWord[];
  readonly at: number;
  readonly lower: string;
  readonly word: RawWord;
  readonly before: RawWord | undefined;
  readonly next: RawWord | undefined;
}

/** A slip of the tagger: the sentence it was seen in, and what the word is, or null where the row does not apply. */
interface Correction {
  readonly seen: string;
  readonly mend: (place: Place) => Tagging | null;
}

const NAME_PARTICLE = /^(?:do|da|dos|das|de|del|della|di|du|van|von|der|bin|ibn|al|el|la)$/;
const POSSESSIVE = /^(?:his|its|their|my|our|your)$/;
const NOMINAL = /^(?:NOUN|PROPN|PRON)$/;

/** Endings of common nouns in the plural that no name has. */
const COMMON_PLURAL = /(?:tion|sion|ment|ing|ist|ial)s$/;

/** Of those who come to visit. */
const OFFICE =
  /^(?:president|king|queen|emir|sultan|prime|premier|chancellor|minister|secretary|governor|ambassador|envoy|leader|delegation|official|counterpart|guest|speaker|chairman|general|senator)s?$/i;

/** What somebody did who told another, which the tagger takes for a quality of the other. */
const TOLD = /^(?:informed|reminded|warned|briefed|cautioned|alerted)$/;

/** The Arab name, in running text: "his colleague Said Hadi". */
function isNamedSaid(word: RawWord, before: RawWord | undefined, next: RawWord | undefined): boolean {
  return (
    word.text === 'Said' &&
    /^\p{Ll}/u.test(before?.text ?? '') &&
    /^(?:\p{Lu}|al-|bin$|ibn$)/u.test(next?.text ?? '')
  );
}

const CORRECTIONS: readonly Correction[] = [
  {
    seen: 'According to sources, he left; according to people close to him, he fled.',
    mend: ({ words, at, lower, word, before }) => {
      if (word.pos !== 'VERB' || before?.lemma !== 'to') return null;
      const accord = /^accord/.test(words[at - 2]?.lemma ?? '');
      return accord || (/[^s]s$/.test(lower) && word.lemma !== lower)
        ? { lemma: word.lemma, pos: 'NOUN' }
        : null;
    },
  },
  {
    seen: 'Obi said none of the others were asked.',
    mend: ({ lower, word }) =>
      lower === 'none' && word.pos !== 'PRON' ? { lemma: lower, pos: 'PRON' } : null,
  },
  {
    seen: 'The editor Josh Hale resigned; the Judicial Watch president agreed.',
    mend: ({ word, before, next }) => {
      if (word.pos !== 'VERB' || !/^\p{Lu}\p{Ll}/u.test(word.text)) return null;
      const named = before?.pos === 'NOUN' && /^\p{Ll}/u.test(before.text) && next?.pos === 'PROPN';
      const naming = before?.pos === 'PROPN' && next?.pos === 'NOUN' && /^\p{Ll}/u.test(next.text);
      return named || naming ? { lemma: word.lemma, pos: 'PROPN' } : null;
    },
  },
  {
    seen: 'Four in ten want one; only 40 percent support Obi.',
    mend: ({ lower, word, before, next }) => {
      if (
        word.pos !== 'NOUN' ||
        lower !== word.lemma ||
        !/^(?:DET|PROPN|PRON|NUM|ADJ)$/.test(next?.pos ?? '')
      )
        return null;
      const many = lower === 'want' || /^(?:percent|%)$/.test(before?.lemma ?? '');
      return many && before?.pos !== 'DET' ? { lemma: lower, pos: 'VERB' } : null;
    },
  },
  {
    seen: 'Relations between the two have cooled.',
    mend: ({ at, lower, word }) =>
      at === 0 && word.pos === 'PROPN' && COMMON_PLURAL.test(lower)
        ? { lemma: lower.slice(0, -1), pos: 'NOUN' }
        : null,
  },
  {
    seen: 'The minister spoke to French President Obi; not: Rubio to Visit Kenya.',
    mend: ({ words, at, word, before, next }) => {
      if (word.pos !== 'VERB' || before?.text !== 'to' || !/^\p{Lu}\p{Ll}/u.test(word.text)) return null;
      const running = /^\p{Ll}/u.test(words[at - 2]?.text ?? '') && /^\p{Lu}/u.test(next?.text ?? '');
      return running ? { lemma: word.lemma, pos: 'PROPN' } : null;
    },
  },
  {
    seen: 'The envoy today informed President Obi of the vote; not: the informed public.',
    mend: ({ lower, word, before, next }) => {
      if (word.pos !== 'ADJ' || !TOLD.test(lower) || !/^\p{Lu}/u.test(next?.text ?? '')) return null;
      const behindSubject = /^(?:NOUN|PROPN|PRON|ADV)$/.test(before?.pos ?? '') && before?.text !== ',';
      return behindSubject ? { lemma: lower.replace(/ed$/, ''), pos: 'VERB' } : null;
    },
  },
  {
    seen: 'The Ministerial Meeting was held in Lamu.',
    mend: ({ word, before }) =>
      word.text === 'Meeting' && word.pos === 'VERB' && /^(?:PROPN|ADJ|NUM|DET)$/.test(before?.pos ?? '')
        ? { lemma: 'meeting', pos: 'NOUN' }
        : null,
  },
  {
    seen: 'They last met in Lamu; not: talks last a day.',
    mend: ({ lower, word, next }) =>
      lower === 'last' && word.pos === 'VERB' && next?.pos === 'VERB' && next.lemma !== next.text
        ? { lemma: 'last', pos: 'ADV' }
        : null,
  },
  {
    seen: 'He met Obi and his rival, Kato.',
    mend: ({ lower, word, before, next }) =>
      word.pos === 'ADJ' && lower === 'rival' && POSSESSIVE.test(before?.lemma ?? '') && next?.pos !== 'NOUN'
        ? { lemma: 'rival', pos: 'NOUN' }
        : null,
  },
  {
    seen: 'They met face to face.',
    mend: ({ words, at, lower, word }) =>
      lower === 'face' &&
      word.pos === 'VERB' &&
      words[at - 1]?.lemma === 'to' &&
      words[at - 2]?.lemma === 'face'
        ? { lemma: 'face', pos: 'NOUN' }
        : null,
  },
  {
    seen: 'The two spoke by phone.',
    mend: ({ lower, word, before }) =>
      lower === 'spoke' && word.pos === 'NOUN' && !/^(?:DET|ADJ)$/.test(before?.pos ?? 'DET')
        ? { lemma: 'speak', pos: 'VERB' }
        : null,
  },
  {
    seen: 'They met in South Block on Thursday; not: Envoy Blocks Talks.',
    mend: ({ words, at, word, before, next }) =>
      word.pos === 'VERB' &&
      /^\p{Lu}\p{Ll}/u.test(word.text) &&
      before?.pos === 'PROPN' &&
      /^(?:in|at|from)$/.test(words[at - 2]?.text ?? '') &&
      (next?.pos === 'ADP' || next?.pos === 'PUNCT')
        ? { lemma: word.lemma, pos: 'PROPN' }
        : null,
  },
  {
    seen: "It's over.",
    mend: ({ lower, before }) =>
      lower === "'s" && before?.pos === 'PRON' ? { lemma: 'be', pos: 'AUX' } : null,
  },
  {
    seen: 'Kivu.Net reports, citing a diplomat.',
    mend: ({ lower, word, before }) =>
      lower === 'reports' && word.pos === 'NOUN' && before?.pos === 'PROPN'
        ? { lemma: 'report', pos: 'VERB' }
        : null,
  },
  {
    seen: 'Mr. Read said leaders had paid.',
    mend: ({ lower, word, before, next }) =>
      /^(?:said|says)$/.test(lower) &&
      word.pos !== 'VERB' &&
      before?.pos !== 'DET' &&
      !isNamedSaid(word, before, next)
        ? { lemma: 'say', pos: 'VERB' }
        : null,
  },
  {
    seen: 'Obi spoke with Said Hadi of Oman.',
    mend: ({ word, before, next }) =>
      word.pos === 'VERB' && isNamedSaid(word, before, next) ? { lemma: 'said', pos: 'PROPN' } : null,
  },
  {
    seen: 'Obi met with visiting Foreign Minister Kato over a working breakfast; not: after visiting Kenya.',
    mend: ({ words, at, lower, word, before, next }) => {
      if (word.pos !== 'VERB' || !/^(?:visiting|working)$/.test(lower)) return null;
      const isWork =
        lower === 'working' &&
        /^(?:breakfast|lunch|luncheon|dinner|visit|session|meeting)$/.test(next?.lemma ?? '');
      const isOpen =
        /^(?:with|by|to|from|of|for|between|and)$/.test(before?.lemma ?? '') || before?.pos === 'VERB';
      const isGuest =
        lower === 'visiting' &&
        (/^(?:DET|NUM|ADJ)$/.test(before?.pos ?? '') ||
          (isOpen && words.slice(at + 1, at + 7).some(({ text }) => OFFICE.test(text))));
      return isWork || isGuest ? { lemma: lower, pos: 'ADJ' } : null;
    },
  },
  {
    seen: 'The premier spoke about the drought.',
    mend: ({ lower, word, before }) =>
      /^(?:spoke|hit)$/.test(lower) && word.pos === 'NOUN' && NOMINAL.test(before?.pos ?? '')
        ? { lemma: lower === 'hit' ? 'hit' : 'speak', pos: 'VERB' }
        : null,
  },
  {
    seen: 'the Palácio do Planalto',
    mend: ({ lower, before, next }) =>
      NAME_PARTICLE.test(lower) && before?.pos === 'PROPN' && next?.pos === 'PROPN'
        ? { lemma: lower, pos: 'PROPN' }
        : null,
  },
  {
    seen: 'The attorney general under Bush resigned; the premier hit out.',
    mend: ({ lower, word, next }) => {
      if (!/^(?:general|premier)$/.test(lower) || word.pos !== 'ADJ') return null;
      const verb = /(?:ed|^hit|^spoke|^told)$/.test(next?.lemma ?? '');
      return verb || !/^(?:NOUN|PROPN|ADJ)$/.test(next?.pos ?? '') ? { lemma: lower, pos: 'NOUN' } : null;
    },
  },
  {
    seen: 'The mayor appealed for calm.',
    mend: ({ lower, word, before, next }) =>
      word.pos === 'ADJ' && (before?.pos === 'ADP' || lower === 'calm') && (next?.pos ?? 'PUNCT') === 'PUNCT'
        ? { lemma: lower, pos: 'NOUN' }
        : null,
  },
  {
    seen: 'The mayor pleaded for help.',
    mend: ({ lower, word, before }) =>
      word.pos === 'VERB' && lower === word.lemma && before?.lemma === 'for'
        ? { lemma: lower, pos: 'NOUN' }
        : null,
  },
  {
    seen: 'His mention of the treaty was brief; her hope that it holds is not.',
    mend: ({ lower, word, before, next }) => {
      if (word.pos !== 'VERB' || lower !== word.lemma || before === undefined) return null;
      const owned =
        POSSESSIVE.test(before.lemma) || (before.lemma === 'her' && /^(?:that|of)$/.test(next?.lemma ?? ''));
      return owned ? { lemma: lower, pos: 'NOUN' } : null;
    },
  },
  {
    seen: 'Salazar informed his host; the general accused the rebels; the doctor attested that it was old.',
    mend: ({ lower, word, before, next }) => {
      if (!/^(?:ADJ|NOUN)$/.test(word.pos) || !/[^e]ed$/.test(lower)) return null;
      if (!/^(?:NOUN|PROPN|PRON|PUNCT)$/.test(before?.pos ?? '')) return null;
      const governs =
        next?.pos === 'DET' || next?.pos === 'PRON' || next?.pos === 'SCONJ' || next?.lemma === 'that';
      return governs || (next?.pos === 'PROPN' && before?.pos !== 'PUNCT')
        ? { lemma: stem(lower), pos: 'VERB' }
        : null;
    },
  },
  {
    seen: 'Schweizer notes the gift; the bloc views the vote as a fraud.',
    mend: ({ words, at, lower, word, before, next }) => {
      if (word.pos !== 'NOUN' || !/[^s]s$/.test(lower) || word.lemma === lower) return null;
      if (next?.pos !== 'DET' || next.lemma === 'that') return null;
      return /^(?:PROPN|PRON)$/.test(before?.pos ?? '') || comesUnverbed(words, at)
        ? { lemma: word.lemma, pos: 'VERB' }
        : null;
    },
  },
  {
    seen: 'The candidate plans to return; voters wonder whether it holds; the bank forecast that it would.',
    mend: ({ words, at, word, next }) => {
      if (word.pos !== 'NOUN' || !comesUnverbed(words, at)) return null;
      const infinitive = next?.lemma === 'to' && words[at + 2]?.pos === 'VERB';
      return infinitive || /^(?:whether|that)$/.test(next?.lemma ?? '')
        ? { lemma: word.lemma, pos: 'VERB' }
        : null;
    },
  },
  {
    seen: 'Negotiations between Kenya and Tesseria resumed.',
    mend: ({ at, lower, word }) =>
      at === 0 && word.pos === 'PROPN' && /(?:tion|sion|ment|ing|ist|ial)s$/.test(lower)
        ? { lemma: lower.slice(0, -1), pos: 'NOUN' }
        : null,
  },
  {
    seen: 'Nairobi presses Oslo to pay; parliament in Nairobi debates President Amari’s budget.',
    mend: ({ lower, word, before, next }) =>
      word.pos === 'NOUN' && before?.pos === 'PROPN' && next?.pos === 'PROPN' && /[^s]s$/.test(lower)
        ? { lemma: thirdPersonStem(lower), pos: 'VERB' }
        : null,
  },
];

/**
 * What the tagger gets wrong often enough to mend, as rows. `words` are those of one sentence, the ones before `at` mended
 * already; `lower` is the word in lower case with straight apostrophes.
 *
 * @example retag([he, reports], 1, 'reports') // { lemma: 'report', pos: 'VERB' } after a name
 */
export function retag(words: readonly RawWord[], at: number, lower: string): Tagging {
  const word = words[at]!;
  const place: Place = { words, at, lower, word, before: words[at - 1], next: words[at + 1] };
  for (const { mend } of CORRECTIONS) {
    const mended = mend(place);
    if (mended) return mended;
  }
  return { lemma: /^'s$/.test(lower) ? lower : word.lemma, pos: word.pos };
}

/** How far back a verb is looked for. */
const LONGEST_SUBJECT = 12;

/** A noun phrase stands before, and no verb yet in its clause: the word must be the verb. */
function comesUnverbed(words: readonly RawWord[], at: number): boolean {
  const before = words[at - 1];
  if (before === undefined) return false;
  if (!/^(?:NOUN|PROPN)$/.test(before.pos) && !/^(?:some|many|most|few|both)$/.test(before.lemma))
    return false;
  for (let back = at - 1; back >= 0; back--) {
    const { pos } = words[back]!;
    if (at - back > LONGEST_SUBJECT || pos === 'PUNCT' || pos === 'VERB' || pos === 'AUX' || pos === 'SCONJ')
      return false;
  }
  return true;
}

/** "attested" → "attest"; of "accused" a stem without its "e", which is all that is needed to tell it from the base form. */
function stem(lower: string): string {
  return lower.slice(0, -2);
}

/** presses → press, denies → deny, urges → urge. */
function thirdPersonStem(lower: string): string {
  if (/(?:ss|sh|ch|x|zz)es$/.test(lower)) return lower.slice(0, -2);
  return lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : lower.slice(0, -1);
}
