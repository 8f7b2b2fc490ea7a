import { styleText } from 'node:util';
import type { ComparedClaim } from '../record/index.ts';
import { wrapColumns } from './terminal-columns.ts';
import { displayWidth } from './terminal-width.ts';

export interface TerminalOptions {
  /** Columns of the terminal. Fewer than 24 are treated as 24. */
  readonly width: number;
  readonly colour: boolean;
}

export type Style = Parameters<typeof styleText>[0];
export type Paint = (style: Style, text: string) => string;

/** Colours text, or leaves it as it is. The caller has decided: neither the stream nor the environment is asked. */
export function painter(colour: boolean): Paint {
  return colour ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
}

/** The usable width: a whole number, at least 24. */
export function usableWidth({ width }: TerminalOptions): number {
  return Number.isFinite(width) ? Math.max(24, Math.floor(width)) : 80;
}

export const RELATION_STYLE: Readonly<Record<ComparedClaim['relation'], Style>> = {
  shared: 'green',
  'force-differs': 'yellow',
  'content-differs': 'red',
  'only-a': 'blue',
  'only-b': 'magenta',
};

/**
 * Text in lines that keep within the width, each line painted; the first begins with `first`, the others with as
 * many spaces.
 */
export function paragraph(
  text: string,
  layout: { width: number; first?: string; paint: Paint; style?: Style },
): readonly string[] {
  const first = layout.first ?? '';
  const lines = wrapColumns(text, layout.width - first.length);
  return lines.map((line, i) => {
    const painted = layout.style === undefined ? line : layout.paint(layout.style, line);
    return (i === 0 ? first : ' '.repeat(first.length)) + painted;
  });
}

/** A share of 0 to 1 as a bar of `width` columns. */
export function shareBar(share: number, width: number): string {
  const full = Math.round(Math.max(0, Math.min(1, share)) * width);
  return '█'.repeat(full) + '░'.repeat(width - full);
}

/** A heading with a line to the right edge. */
export function rule(text: string, width: number, paint: Paint): string {
  return `${paint('bold', text)} ${paint('dim', '─'.repeat(Math.max(0, width - displayWidth(text) - 1)))}`;
}
