import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { InputError } from '../record/index.ts';

/** A file of a corpus: where it lies, its path inside the corpus with `/`, and its size in bytes. */
export interface CorpusFile {
  readonly path: string;
  readonly name: string;
  readonly size: number;
}

/**
 * The files of a corpus in the order of their names, those of folders inside it too: one for a file. Names that begin with a dot are passed over, and
 * so are links to folders, which may lead in a circle.
 *
 * @throws InputError when the corpus is not there or cannot be read.
 */
export async function corpusFiles(corpus: string): Promise<CorpusFile[]> {
  try {
    const about = await stat(corpus);
    if (!about.isDirectory()) return [{ path: corpus, name: basename(corpus), size: about.size }];
    const files: CorpusFile[] = [];
    await walk(corpus, '', files);
    return files.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (cause) {
    const { code, path } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    const why = code === 'ENOENT' ? 'no such file or folder; check the path' : `cannot be read (${code})`;
    throw new InputError(path ?? corpus, why, { cause });
  }
}

async function walk(folder: string, inside: string, files: CorpusFile[]): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const [path, name] = [join(folder, entry.name), `${inside}${entry.name}`];
    if (entry.isDirectory()) await walk(path, `${name}/`, files);
    else {
      // A link that leads nowhere is a file that cannot be read, and is reported as one.
      const about = await stat(path).catch(() => null);
      if (about?.isDirectory()) continue;
      files.push({ path, name, size: about?.size ?? 0 });
    }
  }
}
