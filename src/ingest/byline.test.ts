import { describe, expect, it } from 'vitest';
import { readByline, readCredit } from './byline.ts';

describe('readByline', () => {
  it.each([
    ['By Lena Marsh', 'Lena Marsh', null],
    ['BY LENA MARSH', 'LENA MARSH', null],
    ['By Lena Marsh and Otto Vail, Continental Press', 'Lena Marsh and Otto Vail', 'Continental Press'],
    ['By Lena Marsh, Otto Vail and Ida Roe', 'Lena Marsh, Otto Vail and Ida Roe', null],
    ['By Mohammed al-Hariri | The Daily Courier', 'Mohammed al-Hariri', 'The Daily Courier'],
    ['By Ludwig van Dorn, Diplomatic Correspondent', 'Ludwig van Dorn', null],
    ['Reporting by Lena Marsh; editing by Otto Vail', 'Lena Marsh', null],
    ['Author: Ida Roe.', 'Ida Roe', null],
    ['By Continental Press', null, 'Continental Press'],
  ])('reads %s', (line, byline, outlet) => {
    expect(readByline(line)).toEqual({ byline, outlet });
  });

  it.each([
    'By Tuesday the troops had gone.',
    'By staff writers',
    'By land and by sea',
    'Bystanders ran',
    'by',
  ])('takes "%s" for no byline', (line) => {
    expect(readByline(line)).toBeNull();
  });
});

describe('readCredit', () => {
  it('needs no "By"', () => {
    expect(readCredit('Ida Roe')?.byline).toBe('Ida Roe');
  });
});
