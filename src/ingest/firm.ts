import { isOutletName } from './outlet-name.ts';

/** Whether a name ends in the form of a company's: "Red Harbour Agents SARL", "Lake Printers Co. Ltd". */
export function isCompany(name: string): boolean {
  return (
    LEGAL_FORM.test(name) && /^\p{Lu}/u.test(name) && name.split(' ').length <= 8 && !/[:;!?]/.test(name)
  );
}

/**
 * The outlet that a company is named for, else the company: "Delta Mercury Co. Ltd" → "Delta Mercury", "Red Harbour Agents SARL" as
 * it stands.
 */
export function houseOf(name: string): string {
  const own = name.replace(LEGAL_FORM, '');
  return isOutletName(own) ? own : name;
}

/** By which companies of the world's countries are known. */
const LEGAL_FORM =
  /(?:,? (?:& Co|and Co|Co|Company|Pvt|Private|Pte|Pty|Sdn|\(Pvt\)|\(Pty\)|\(Private\))\.?)?,? (?:Ltd|Limited|Ltda|LLC|LLP|Inc|Incorporated|Plc|GmbH|AG|KG|S\.?A\.?S?|SARL|S\.?[rR]\.?[lL]|S\.?p\.?A|B\.?V|N\.?V|A\/?S|Oyj?|AB|Bhd|JSC|OAO|OOO|ZAO|d\.o\.o|s\.r\.o|Kft|Sp\. z o\.o)\.?$/i;
