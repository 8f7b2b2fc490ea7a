/** What `readout export --format` knows, in the order of its help. Here, so that the help is printed without loading what writes them. */
export const EXPORT_FORMATS = [
  'csl',
  'bibtex',
  'ftm',
  'annotations',
  'prov',
  'brat',
  'statements.csv',
  'statements.jsonl',
  'statements.parquet',
  'interactions.csv',
  'interactions.jsonl',
  'interactions.parquet',
  'undertakings.csv',
  'undertakings.jsonl',
  'undertakings.parquet',
  'events.csv',
  'events.jsonl',
  'events.parquet',
  'polecat',
  'gdelt',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
