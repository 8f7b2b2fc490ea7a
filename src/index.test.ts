import { expect, test } from 'vitest';
import * as readout from './index.ts';

test('the library exports what is published, and nothing by accident', () => {
  expect(Object.keys(readout).sort()).toMatchInlineSnapshot(`
    [
      "Account",
      "Act",
      "Actor",
      "ActorKind",
      "Attribution",
      "ComparedAccount",
      "ComparedClaim",
      "Comparison",
      "Diagnostic",
      "Document",
      "DocumentKind",
      "Edtf",
      "Event",
      "EventStatus",
      "EventType",
      "Force",
      "InputError",
      "Interaction",
      "InteractionKind",
      "LexiconError",
      "ModelError",
      "QuotationKind",
      "Reading",
      "Reason",
      "Relation",
      "Role",
      "Side",
      "Span",
      "Undertaking",
      "UndertakingKind",
      "UsageError",
      "compare",
      "read",
      "renderComparisonHtml",
      "renderComparisonMarkdown",
      "renderComparisonTerminal",
      "renderReadingHtml",
      "renderReadingMarkdown",
      "renderReadingTerminal",
    ]
  `);
});
