import type { Change, ChangeKind, ComparedClaim, VersionHistory } from '../record/index.ts';
import type { AccountInput } from './account-input.ts';
import { accountOf, compareAccounts } from './compare-accounts.ts';
import { diagnoseVersions } from './diagnose.ts';

/**
 * One account in several versions, the oldest first: what was added, removed, reworded, softened or hardened from each to the
 * next. The claims are aligned as two accounts' are; a step of force is a change here, where two chanceries may well
 * choose words a step apart.
 *
 * @throws RangeError with fewer than two versions.
 * @example compareVersions([morning, evening]).steps[0].changes.filter((c) => c.change === 'softened')
 */
export function compareVersions(versions: readonly AccountInput[]): VersionHistory {
  if (versions.length < 2) throw new RangeError('compareVersions wants two versions or more');
  const interaction = { kind: null, date: null, participants: [] };
  const steps = versions.slice(1).map((after, at) => {
    const compared = compareAccounts(versions[at]!, after, { interaction });
    return {
      from: at,
      to: at + 1,
      changes: compared.claims.map(changeOf),
      divergence: compared.divergence,
    };
  });
  return { accounts: versions.map(accountOf), steps, diagnostics: diagnoseVersions(versions) };
}

function changeOf(claim: ComparedClaim): Change {
  const { id, topic, a, b, force, score, reasons } = claim;
  return {
    id,
    topic,
    change: kindOf(claim),
    before: a,
    after: b,
    force: { before: force.a, after: force.b },
    score,
    reasons,
  };
}

function kindOf({ relation, a, b, force }: ComparedClaim): ChangeKind {
  if (relation === 'only-a') return 'removed';
  if (relation === 'only-b') return 'added';
  if (relation === 'content-differs') return 'altered';
  const step = (force.b ?? 0) - (force.a ?? 0);
  if (step !== 0) return step > 0 ? 'hardened' : 'softened';
  return wordsOf(a) === wordsOf(b) ? 'unchanged' : 'reworded';
}

/** The words alone: punctuation, capitals and line breaks are no change. */
function wordsOf(spans: ComparedClaim['a']): string {
  const text = spans.map((span) => span.text).join(' ');
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
