const NUMBER = /(?<!\d)(?:19|20)?(\d{6})[-+\u2010-\u2015\u2212 ]?(\d{4})(?!\d)/g;
const REDACTED = '••••••–••••';
const COORDINATION_DAYS = 60; // added to the day in a samordningsnummer

/**
 * The text without Swedish personal identity numbers and coordination numbers: each becomes dots. Other numbers stay.
 *
 * Shape:  `ÅÅMMDD-NNNN`, with or without century and separator, with a real date and a right check digit.
 * Source: https://www.skatteverket.se/privat/folkbokforing/personnummer.4.3810a01c150939e893f18c29.html
 */
export function redactPersonalNumbers(text: string): string {
  return text.replaceAll(NUMBER, (found: string, date: string, serial: string) => (isDate(date) && hasCheckDigit(date + serial) ? REDACTED : found));
}

function isDate(date: string): boolean {
  const [year = 0, month = 0, written = 0] = [date.slice(0, 2), date.slice(2, 4), date.slice(4, 6)].map(Number);
  const day = written > COORDINATION_DAYS ? written - COORDINATION_DAYS : written;
  const real = new Date(Date.UTC(2000 + year, month - 1, day));
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === day;
}

/** The Luhn algorithm over ten digits. */
function hasCheckDigit(digits: string): boolean {
  const doubled = [...digits].map((digit, index) => Number(digit) * (index % 2 === 0 ? 2 : 1));
  return doubled.reduce((sum, number) => sum + (number > 9 ? number - 9 : number), 0) % 10 === 0;
}
