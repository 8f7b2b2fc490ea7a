import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { LexiconError } from '../record/index.ts';
import type { Row } from './lexicon-cells.ts';
import { readUtf8 } from './read-utf8.ts';

/** The columns of each kind of entry; a person's are those of one role, its own before those of the role. */
export interface GazetteerColumns {
  readonly countries: readonly string[];
  readonly organizations: readonly string[];
  readonly persons: readonly string[];
}

/** What a gazetteer file holds, not yet checked for sense. `persons` has one list for each person, one row a role. */
export interface GazetteerRows {
  readonly countries: readonly Row[];
  readonly organizations: readonly Row[];
  readonly persons: readonly (readonly Row[])[];
}

const SECTIONS = ['countries', 'organizations', 'persons'] as const;
const OF_PERSON = ['name', 'aliases', 'wikidata'];

/**
 * Reads a YAML file of a user's own actors (`docs/gazetteer.md`). Every value is taken as the text that stands there, so
 * that `2025-02` stays a month. What is no YAML, or has a key that no entry has, is a `LexiconError` with file and line.
 */
export function readGazetteerFile(path: string, columns: GazetteerColumns): GazetteerRows {
  return new GazetteerFile(path).rows(columns);
}

class GazetteerFile {
  private readonly path: string;
  private readonly lines = new LineCounter();

  constructor(path: string) {
    this.path = path;
  }

  rows(columns: GazetteerColumns): GazetteerRows {
    const text = readUtf8(this.path);
    const parsed = parseDocument(text, { schema: 'failsafe', lineCounter: this.lines, prettyErrors: false });
    const [broken] = parsed.errors;
    if (broken) this.fail(broken.pos[0], `is no YAML here: ${broken.message.split('\n')[0]}`);
    if (!isMap(parsed.contents) || parsed.contents.items.length === 0) {
      return this.fail(
        0,
        `holds no list of actors; begin it with ${SECTIONS.map((s) => `${s}:`).join(', ')}`,
      );
    }
    const sections = this.pairs(parsed.contents, SECTIONS);
    const maps = (section: (typeof SECTIONS)[number]) => this.maps(sections.get(section), section);
    return {
      countries: maps('countries').map((map) => this.row(map, columns.countries)),
      organizations: maps('organizations').map((map) => this.row(map, columns.organizations)),
      persons: maps('persons').map((map) => this.person(map, columns.persons)),
    };
  }

  private person(map: YAMLMap, columns: readonly string[]): Row[] {
    const { roles } = Object.fromEntries(this.pairs(map, [...OF_PERSON, 'roles']));
    const list = this.maps(roles, 'roles');
    if (list.length === 0)
      this.fail(this.at(map), 'the person has no roles; write roles: with one title or more');
    const own = columns.filter((column) => OF_PERSON.includes(column));
    const ofRole = columns.filter((column) => !OF_PERSON.includes(column));
    return list.map((role) => {
      const [left, right] = [this.row(map, own, ['roles']), this.row(role, ofRole)];
      const cells = [...left.cells, ...right.cells];
      return { line: right.line, cells, lines: [...left.lines!, ...right.lines!] };
    });
  }

  private row(map: YAMLMap, columns: readonly string[], besides: readonly string[] = []): Row {
    const pairs = this.pairs(map, [...columns, ...besides]);
    const line = this.lineOf(this.at(map));
    const lines = columns.map((column) => {
      const pair = pairs.get(column);
      return pair ? this.lineOf(this.at(pair.key)) : line;
    });
    return { line, cells: columns.map((column) => this.cell(pairs.get(column))), lines };
  }

  private cell(pair: Pair<Node, Node | null> | undefined): string | string[] {
    if (!pair || pair.value === null) return '';
    if (isSeq<Node>(pair.value)) return pair.value.items.map((item) => this.scalar(item));
    return this.scalar(pair.value);
  }

  private scalar(node: Node): string {
    if (isScalar<string>(node)) return node.value.trim();
    return this.fail(this.at(node), 'a value or a list of values must stand here; write it out');
  }

  /** The entries of a section, none where it is not there. */
  private maps(pair: Pair<Node, Node | null> | undefined, name: string): YAMLMap[] {
    const value = pair?.value;
    if (!pair || !value || (isScalar(value) && value.value === '')) return [];
    if (!isSeq<Node>(value))
      return this.fail(this.at(pair.key), `${name} is no list; begin each entry with "- "`);
    return value.items.map((item) =>
      isMap(item) ? item : this.fail(this.at(item), `an entry of ${name} has keys; write "- name: …"`),
    );
  }

  /** The pairs of a map by key, all of them known. */
  private pairs(map: YAMLMap, known: readonly string[]): Map<string, Pair<Node, Node | null>> {
    const found = new Map<string, Pair<Node, Node | null>>();
    for (const pair of map.items as Pair<Node, Node | null>[]) {
      const key = isScalar<string>(pair.key) ? pair.key.value : '';
      if (!known.includes(key)) {
        this.fail(this.at(pair.key), `unknown key "${key}"; the keys here are ${known.join(', ')}`);
      }
      found.set(key, pair);
    }
    return found;
  }

  private at(node: Node): number {
    return node.range?.[0] ?? 0;
  }

  private lineOf(offset: number): number {
    return Math.max(1, this.lines.linePos(offset).line);
  }

  private fail(offset: number, why: string): never {
    throw new LexiconError(this.path, this.lineOf(offset), why);
  }
}
