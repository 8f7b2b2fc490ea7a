import { test } from 'vitest';
import { expectInteractions, type Passage } from '../../fixtures/expect-interactions.ts';
import { FAILING, NONE, TOOK_PLACE } from '../../fixtures/interaction-passages.ts';

const headed = ({ text, interactions }: Passage): Passage => ({
  text: text.includes('\n\n') ? text : `LAKE WIRE\n8 May 2014\n\n${text}`,
  interactions,
});

test.each(TOOK_PLACE)('it took place: $text', (passage) => expectInteractions(headed(passage)));
test.each(NONE)('none took place: $text', (passage) => expectInteractions(headed(passage)));
test.fails.each(FAILING)('fails, since $why: $text', (passage) => expectInteractions(headed(passage)));
