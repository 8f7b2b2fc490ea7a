import { html, type Markup } from '../views/index.ts';
import { fixed } from './time-scale.ts';

/** How words came to a document: names from its publisher to their origin, each citing the next. */
export interface SourceChain {
  readonly document: string;
  /** The title of the document. */
  readonly title: string;
  readonly names: readonly string[];
}

interface Node {
  readonly name: string;
  readonly layer: number;
  readonly row: number;
  readonly isPublisher: boolean;
  readonly isOrigin: boolean;
  readonly titles: readonly string[];
}

interface Edge {
  readonly from: string;
  readonly to: string;
  /** It leads back to who was cited before. */
  readonly back: boolean;
  readonly documents: number;
}

const BOX = { width: 210, height: 46, across: 90, down: 18 };

/**
 * Who rests on whom, as a drawing: publishers at the left, each joined to whom it cites, down to the origins at the right. The same in words stands below it. An edge that leads back
 * (reporting in a circle) is broken and marked.
 */
export function sourceGraph(chains: readonly SourceChain[]): Markup | null {
  const told = chains.filter(({ names }) => names.length > 0);
  if (told.length === 0) return null;
  const { nodes, edges } = graphOf(told);
  const layers = Math.max(...nodes.map(({ layer }) => layer)) + 1;
  const rows = Math.max(...nodes.map(({ row }) => row)) + 1;
  const width = layers * BOX.width + (layers - 1) * BOX.across + 4;
  const height = rows * (BOX.height + BOX.down) + 8;
  const at = new Map(nodes.map((node) => [node.name, node]));
  const origins = nodes.filter(({ isOrigin }) => isOrigin).length;
  const publishers = nodes.filter(({ isPublisher }) => isPublisher).length;
  const circles = edges.some(({ back }) => back);
  const label = `${publishers} ${publishers === 1 ? 'publisher rests' : 'publishers rest'} on ${origins} ${origins === 1 ? 'origin' : 'origins'}${circles ? '; some cite each other in a circle' : ''}`;
  return html`<div class="chart-scroll" tabindex="0" role="group" aria-label="${label}"><svg class="graph" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true" focusable="false"><defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path class="head-of" d="M0,0 8,4 0,8z"/></marker></defs>${edges.map((edge) => drawnEdge(at.get(edge.from)!, at.get(edge.to)!, edge))}${nodes.map(drawnNode)}</svg></div>
<p class="note">${label}. A heavy frame is an origin: nothing behind it is named.</p>
<details><summary>The same in words</summary><ul class="steps">${told.map(({ title, names }) => html`<li><bdi>${title}</bdi>: ${names.map((name, step) => html`${step === 0 ? '' : ', citing '}<bdi>${name}</bdi>`)}</li>`)}</ul></details>`;
}

const placeOf = ({ layer, row }: Node) => ({
  x: 2 + layer * (BOX.width + BOX.across),
  y: 4 + row * (BOX.height + BOX.down),
});

function drawnNode(node: Node): Markup {
  const { x, y } = placeOf(node);
  const part = node.isPublisher
    ? node.isOrigin
      ? 'publisher and origin'
      : 'publisher'
    : node.isOrigin
      ? 'origin'
      : 'relays';
  const name = node.name.length > 27 ? `${node.name.slice(0, 26)}…` : node.name;
  return html`<g class="node${node.isOrigin ? ' origin' : ''}"><title>${node.name}: ${node.titles.join('; ')}</title><rect x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="5"/><text class="part" x="${x + 12}" y="${y + 17}">${part}</text><text class="name" x="${x + 12}" y="${y + 35}">${name}</text></g>`;
}

function drawnEdge(from: Node, to: Node, { back }: Edge): Markup {
  const [start, end] = [placeOf(from), placeOf(to)];
  const [x1, y1] = [
    start.x + (back ? BOX.width / 2 : BOX.width),
    start.y + (back ? BOX.height : BOX.height / 2),
  ];
  const [x2, y2] = [end.x + (back ? BOX.width / 2 : 0), end.y + (back ? BOX.height : BOX.height / 2)];
  const bend = back ? 30 : (x2 - x1) / 2;
  const path = back
    ? `M${fixed(x1)},${fixed(y1)} C${fixed(x1)},${fixed(y1 + bend)} ${fixed(x2)},${fixed(y2 + bend)} ${fixed(x2)},${fixed(y2)}`
    : `M${fixed(x1)},${fixed(y1)} C${fixed(x1 + bend)},${fixed(y1)} ${fixed(x2 - bend)},${fixed(y2)} ${fixed(x2)},${fixed(y2)}`;
  return html`<path class="edge${back ? ' back' : ''}" d="${path}" marker-end="url(#arrow)"/>`;
}

function graphOf(chains: readonly SourceChain[]): {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
} {
  const edges = new Map<string, { from: string; to: string; documents: Set<string> }>();
  const names = [...new Set(chains.flatMap((chain) => chain.names))];
  for (const { document, names: chain } of chains)
    for (const [step, to] of chain.entries()) {
      const from = chain[step - 1];
      if (from === undefined || from === to) continue;
      const key = `${from}\n${to}`;
      const known = edges.get(key) ?? { from, to, documents: new Set() };
      known.documents.add(document);
      edges.set(key, known);
    }
  const all = [...edges.values()];
  const back = backEdges(names, all);
  const layers = layersOf(
    names,
    all.filter((edge) => !back.has(edge)),
  );
  const rows = new Map<number, number>();
  const nodes = names.map((name): Node => {
    const layer = layers.get(name)!;
    const row = rows.get(layer) ?? 0;
    rows.set(layer, row + 1);
    const own = chains.filter((chain) => chain.names.includes(name));
    return {
      name,
      layer,
      row,
      isPublisher: chains.some((chain) => chain.names[0] === name),
      isOrigin:
        chains.some((chain) => chain.names.at(-1) === name) &&
        !all.some((edge) => edge.from === name && !back.has(edge)),
      titles: [...new Set(own.map(({ title }) => title))],
    };
  });
  return {
    nodes,
    edges: all.map((edge) => ({ ...edge, back: back.has(edge), documents: edge.documents.size })),
  };
}

type Link = { readonly from: string; readonly to: string };

/** The edges that close a circle, as they are met from the first names on. */
function backEdges<E extends Link>(names: readonly string[], edges: readonly E[]): ReadonlySet<E> {
  const back = new Set<E>();
  const state = new Map<string, 'open' | 'done'>();
  const visit = (name: string) => {
    state.set(name, 'open');
    for (const edge of edges.filter(({ from }) => from === name)) {
      if (state.get(edge.to) === 'open') back.add(edge);
      else if (!state.has(edge.to)) visit(edge.to);
    }
    state.set(name, 'done');
  };
  for (const name of names) if (!state.has(name)) visit(name);
  return back;
}

/** How many edges lie at most between a name and the left margin. There are no circles any more. */
function layersOf(names: readonly string[], edges: readonly Link[]): ReadonlyMap<string, number> {
  const layers = new Map<string, number>();
  const layerOf = (name: string): number => {
    const known = layers.get(name);
    if (known !== undefined) return known;
    const before = edges.filter(({ to }) => to === name).map(({ from }) => layerOf(from) + 1);
    const layer = Math.max(0, ...before);
    layers.set(name, layer);
    return layer;
  };
  for (const name of names) layerOf(name);
  return layers;
}
