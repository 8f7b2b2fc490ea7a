/** What a site's `robots.txt` says to one reader. */
export interface Robots {
  /** Whether a path, query included, may be fetched. */
  allows(path: string): boolean;
  /** Seconds that it asks to wait between two requests; null where it does not say. */
  readonly delay: number | null;
}

interface Group {
  readonly agents: string[];
  readonly rules: { readonly allow: boolean; readonly pattern: string }[];
  delay: number | null;
}

/**
 * Reads a `robots.txt` (RFC 9309): the groups that name us, else those for everyone. The longest pattern that fits decides, and of
 * two as long the one that allows. What is no rule is passed over.
 *
 * @param agent our product token, such as `readout`
 */
export function readRobots(text: string, agent: string): Robots {
  const groups = groupsOf(text);
  const named = groups.filter(({ agents }) => agents.includes(agent.toLowerCase()));
  const ours = named.length > 0 ? named : groups.filter(({ agents }) => agents.includes('*'));
  const rules = ours.flatMap((group) => group.rules);
  const delays = ours.flatMap(({ delay }) => (delay === null ? [] : [delay]));
  return {
    delay: delays.length === 0 ? null : Math.max(...delays),
    allows(path) {
      const fitting = rules.filter(({ pattern }) => fits(pattern, path));
      const longest = Math.max(...fitting.map(({ pattern }) => pattern.length));
      const deciding = fitting.filter(({ pattern }) => pattern.length === longest);
      return deciding.length === 0 || deciding.some(({ allow }) => allow);
    },
  };
}

function groupsOf(text: string): Group[] {
  const groups: Group[] = [];
  let open: Group | null = null;
  for (const line of text.split(/[\r\n]+/)) {
    const [, name = '', value = ''] = /^\s*([a-z-]+)\s*:\s*([^#]*?)\s*(?:#|$)/i.exec(line) ?? [];
    switch (name.toLowerCase()) {
      case 'user-agent':
        // Several names in a row share what follows.
        if (open === null || open.rules.length > 0 || open.delay !== null) {
          open = { agents: [], rules: [], delay: null };
          groups.push(open);
        }
        open.agents.push(value.toLowerCase());
        break;
      case 'allow':
      case 'disallow':
        if (value !== '') open?.rules.push({ allow: name.toLowerCase() === 'allow', pattern: value });
        // An empty "Disallow:" forbids nothing, and still ends the names.
        else open?.rules.push({ allow: true, pattern: '/' });
        break;
      case 'crawl-delay':
        if (open !== null && Number(value) >= 0) open.delay = Number(value);
        break;
    }
  }
  return groups;
}

/** Whether a pattern fits the beginning of a path; `*` stands for anything and `$` for the end. */
function fits(pattern: string, path: string): boolean {
  const toEnd = pattern.endsWith('$');
  const [first = '', ...others] = (toEnd ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [index, part] of others.entries()) {
    const isLast = index === others.length - 1;
    const found = toEnd && isLast ? path.length - part.length : path.indexOf(part, at);
    if (found < at || !path.startsWith(part, found)) return false;
    at = found + part.length;
  }
  return !toEnd || at === path.length;
}
