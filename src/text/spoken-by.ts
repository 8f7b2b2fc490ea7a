import { letterOf } from './letters.ts';
import { type Turn, turnsOf } from './turns.ts';

/** "the Spokesman for the Secretary-General", "the Spokesperson, Ms. Ida Roe", "Foreign Ministry Spokesperson Ida Roe" */
const SPOKESMAN =
  "(?<who>(?:the )?(?:[\\p{L}’'-]+ ){0,5}?(?:spokes(?:man|woman|person)|press secretary)(?: (?:for|of) (?:the )?\\p{Lu}[^\\n,:()]{2,60}?)?)";
const WORDS =
  '(?:remarks|statements?|comments?|answers?|reply|replies|responses?|briefing|conference|record|transcript)';

/** Headings over what one spokesman says. */
const HEADINGS: readonly RegExp[] = [
  new RegExp(
    `^[^\\n.]{0,60}\\b${WORDS}\\b[^\\n.]{0,30}? (?:by|of|from) ${SPOKESMAN}(?=[,:(\\n]| \\(| on | in | at | to |$)`,
    'imu',
  ),
  new RegExp(
    `^[^\\n]{0,40}\\b${WORDS} attributable to ${SPOKESMAN}(?=[,:(\\n]| \\(| on | in | at |$)`,
    'imu',
  ),
  new RegExp(
    `^[^\\n]{0,60}\\b(?:issued|made|read out|released|given)\\b[^\\n.]{0,40}? by ${SPOKESMAN}\\s*:`,
    'imu',
  ),
  new RegExp(`^${SPOKESMAN} [^\\n.,:]{3,40}?['’]s? (?:\\p{L}+ ){0,2}${WORDS}\\b`, 'imu'),
];

/** Headings stand at the top, under letterhead and number. */
const REACH = 1200;

/**
 * The spokesman whose words the text is, by its heading: "Remarks by the Spokesperson, Ms. Ida Roe, in response to queries", "The following was
 * issued by the Spokesman for the Chair:". Null where no heading names one.
 *
 * @example spokenBy('Comment by the Spokesman\n\nWe regret it.')?.label // { start: 11, end: 24 }
 */
export function spokenBy(text: string): Turn | null {
  const head = text.slice(0, REACH);
  for (const heading of HEADINGS) {
    const match = heading.exec(head);
    const who = match?.groups?.who;
    if (!match || who === undefined) continue;
    const start = match.index + match[0].lastIndexOf(who);
    const line = text.indexOf('\n', start);
    return {
      start: line === -1 ? text.length : line,
      end: text.length,
      label: { start, end: start + who.length },
    };
  }
  return null;
}

/**
 * Who speaks where, in a text that is somebody's words: the turns of a transcript, the writer of a letter, a spokesman under whose name
 * a statement stands. Answers headed by a bare "A" are those of whoever had the last turn with a name, or of that spokesman.
 */
export function speakersOf(kind: string, text: string): Turn[] {
  if (kind !== 'transcript') {
    const one = letterOf(text) ?? (kind === 'readout' ? spokenBy(text) : null);
    return one ? [one] : [];
  }
  const spokesman = spokenBy(text);
  const turns = turnsOf(text);
  let named = spokesman?.label ?? null;
  const told = turns.map((turn) => {
    const label = text.slice(turn.label.start, turn.label.end);
    if (/^(?:a|answer)$/i.test(label)) return named ? { ...turn, label: named } : turn;
    if (!/^(?:q|question|moderator)$/i.test(label)) named = turn.label;
    return turn;
  });
  const first = told[0]?.start ?? text.length;
  return spokesman && spokesman.start < first ? [{ ...spokesman, end: first }, ...told] : told;
}
