import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { exportJudgements, importJudgements, judge } from '../keeper/index.ts';
import { InputError, JudgedKind, Judgement, UsageError } from '../record/index.ts';
import type { Store } from '../store/index.ts';
import type { JudgeFlags } from './options.ts';
import { print } from './output.ts';
import { keeperOptions, withStore } from './record-place.ts';

/**
 * `readout judge`: one judgement, or all of them listed, exported as JSON Lines to standard output, or imported from a file. What is kept is
 * printed as JSON. Gives the exit code.
 */
export async function judgeCommand(
  verdict: string,
  kind: string | undefined,
  target: string | undefined,
  others: readonly string[],
  options: JudgeFlags,
  version: string,
): Promise<number> {
  const keeping = keeperOptions(options, version);
  const run = async (store: Store) => {
    if (verdict === 'list') return list(store);
    if (verdict === 'export') {
      for await (const line of exportJudgements(store)) await print(line);
    } else if (verdict === 'import') {
      const { taken, known } = await importJudgements(await linesOf(kind), store, keeping);
      console.error(`readout: ${taken} judgements taken, ${known} were there`);
    } else {
      const decision = decisionOf(verdict, kind, target, others, options);
      await print(`${JSON.stringify(await judge(decision, Date.now(), store, keeping))}\n`);
    }
  };
  await withStore(options, run, { create: false }).finally(() => keeping.end());
  return 0;
}

function decisionOf(
  word: string,
  kind: string | undefined,
  target: string | undefined,
  others: readonly string[],
  { document, set, note, who }: JudgeFlags,
) {
  const verdict = Judgement.unwrap().shape.verdict.safeParse(word);
  if (!verdict.success)
    throw new UsageError(
      `"${word}" is no verdict; accept, reject, correct, merge, split, note, undo, list, export and import are`,
    );
  const rest = {
    verdict: verdict.data,
    who: who ?? process.env.READOUT_WHO ?? userInfo().username,
    note: note ?? null,
    fields: set.length === 0 ? null : Object.fromEntries(set.map(fieldOf)),
    others,
  };
  if (verdict.data === 'undo') {
    if (kind === undefined) throw new UsageError('undo needs the id of a judgement');
    return { ...rest, kind: 'document' as const, target: kind, document: null };
  }
  const judged = JudgedKind.safeParse(kind);
  if (!judged.success)
    throw new UsageError(`"${kind ?? ''}" is no kind of record; ${JudgedKind.options.join(', ')} are`);
  if (target === undefined) throw new UsageError(`${word} needs the id of the ${kind} that it is about`);
  const standsIn = document ?? (judged.data === 'document' ? target : null);
  return { ...rest, kind: judged.data, target, document: standsIn };
}

/** `force=4` and `speaker="a1"` as JSON, `name=Ama Darkwa` as plain words. */
function fieldOf(given: string): [string, ReturnType<typeof JSON.parse>] {
  const at = given.indexOf('=');
  if (at < 1) throw new UsageError(`--set ${given}: write it as field=value`);
  const value = given.slice(at + 1);
  try {
    return [given.slice(0, at), JSON.parse(value)];
  } catch {
    return [given.slice(0, at), value];
  }
}

async function linesOf(path: string | undefined): Promise<string> {
  if (path === undefined) throw new UsageError('import needs a file of JSON Lines');
  return readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new InputError(path, `cannot be read (${cause.code})`, { cause });
  });
}

async function list({ tables }: Store): Promise<void> {
  for (const { judgement, state, found } of await tables.judgementStates()) {
    const { id, at, who, verdict, kind, target, note } = judgement;
    const about = verdict === 'undo' ? target : `${kind} ${target}${found === null ? '' : ` (now ${found})`}`;
    await print(`${at} ${id} ${who}: ${verdict} ${about}${note === null ? '' : `: ${note}`} [${state}]\n`);
  }
}
