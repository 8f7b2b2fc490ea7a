import { LETTER } from './latin.ts';
/** Whether a line is the post under a signature: "Permanent Secretary", "For: Minister of Trade". */
export function isPost(text: string): boolean {
  return text.length <= 90 && !/[.!?]$/.test(text) && POST.test(text);
}

const POST = new RegExp(
  `^(?:(?:for|signed|issued by|released by)\\b:? ?)?(?:(?:[${LETTER}]|[-'’])+ ){0,4}(?:secretary|adviser|advisor|director|minister|ambassador|spokes(?:man|woman|person)|officer|counsell?or|attach[eé]|commissioner|president|chairman|chairperson|head|chief|assistant|editor|correspondent|reporter|writer|columnist|press cent(?:er|re)|press office|unit|division)\\b(?: (?:to|of|for|in|on|and)\\b.*|,.*| \\(.*\\))?$`,
  'i',
);
