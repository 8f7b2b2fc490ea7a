/**
 * JSON that the database takes: a record, or rows as one parameter, from which it makes a table (`json_populate_recordset`). What PostgreSQL cannot hold in a text,
 * U+0000 and halves of surrogate pairs, becomes U+FFFD: as many characters as before, so that spans still fit.
 */
export function safeJson(value: object): string {
  const json = JSON.stringify(value);
  if (!json.includes('\\u0000') && !json.includes('\\ud')) return json;
  return json.replaceAll(/\\\\|\\u(?:0000|d[89a-f][0-9a-f]{2})/g, (escaped) =>
    escaped === '\\\\' ? escaped : '\\ufffd',
  );
}
