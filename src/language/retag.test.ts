import { expect, test } from 'vitest';
import { tokensOf } from './tokens.ts';

test.each([
  ["It's over.", "'s", 'AUX'],
  ['Mr. Read said leaders had paid.', 'said', 'VERB'],
  ['According to sources, he left.', 'sources', 'NOUN'],
  ['The premier spoke about the drought.', 'spoke', 'VERB'],
  ['The premier spoke about the drought.', 'premier', 'NOUN'],
  ['Obi met with visiting Foreign Minister Kato.', 'visiting', 'ADJ'],
  ['After visiting Kenya the minister left.', 'visiting', 'VERB'],
  ['They spoke over a working breakfast.', 'working', 'ADJ'],
  ['Obi spoke with his colleague Said Hadi.', 'Said', 'PROPN'],
  ['The attorney general under Obi resigned.', 'general', 'NOUN'],
  ['He went to the Palácio do Planalto on Monday.', 'do', 'PROPN'],
  ['The mayor appealed for calm.', 'calm', 'NOUN'],
  ['His mention of the treaty was brief.', 'mention', 'NOUN'],
  ['The doctor attested that the wound was old.', 'attested', 'VERB'],
  ['Schweizer notes the gift.', 'notes', 'VERB'],
  ['The candidate plans to return.', 'plans', 'VERB'],
  ['The minister spoke to French President Obi.', 'French', 'PROPN'],
  ['Voters wonder whether the truce will hold.', 'wonder', 'VERB'],
  ['The Consultative Meeting was held in Lamu.', 'Meeting', 'NOUN'],
  ['He repeated the claim that it was over.', 'claim', 'NOUN'],
  ['The two spoke by phone.', 'spoke', 'VERB'],
  ['The envoy today informed President Obi of the vote.', 'informed', 'VERB'],
  ['They met face to face in Lamu.', 'face', 'NOUN'],
  ['They last met in Lamu in April.', 'last', 'ADV'],
  ['He met President Obi and his rival, Alan Kato.', 'rival', 'NOUN'],
  ['They held a meeting in South Block on Thursday.', 'Block', 'PROPN'],
])('in "%s" the word "%s" is %s', (text, word, pos) => {
  const tokens = tokensOf(text, { start: 0, end: text.length }, 0, 0);
  expect(tokens.find((token) => token.text === word)?.pos).toBe(pos);
});

test('an editor’s capital in brackets stays one word', () => {
  const text = '“[W]e agree.”';
  const tokens = tokensOf(text, { start: 0, end: text.length }, 0, 0);
  expect(tokens.map((token) => token.text)).toEqual(['“', '[W]e', 'agree', '.', '”']);
});
