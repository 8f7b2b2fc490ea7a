const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * An EDTF date as a reader would write it. What it cannot read it gives back unchanged.
 *
 * @example edtfWords('2031-03-14') // '14 March 2031'
 * @example edtfWords('2025-10~')   // 'about October 2025'
 */
export function edtfWords(date: string): string {
  const [from, to] = date.split('/');
  if (to === undefined) return oneDate(date);
  if (to === '' || to === '..') return `from ${oneDate(from!)}`;
  return `${oneDate(from!)} to ${oneDate(to)}`;
}

function oneDate(date: string): string {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?%])?$/.exec(date);
  if (parts === null) return date;
  const [, year, month, day, mark] = parts;
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (month !== undefined && name === undefined) return date;
  const plain = [day === undefined ? '' : String(Number(day)), name ?? '', year!].filter(Boolean).join(' ');
  if (mark === '~') return `about ${plain}`;
  return mark === undefined ? plain : `${plain}, uncertain`;
}
