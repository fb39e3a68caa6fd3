/** Whether a run of digits passes the check of payment cards. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits.charAt(digits.length - 1 - i));
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Whether an international bank account number, without spaces and in capitals, has the right check digits. */
export function passesIban(iban: string): boolean {
  const turned = iban.slice(4) + iban.slice(0, 4);
  let rest = 0;
  for (const char of turned) {
    const value = /\d/.test(char) ? char : String(char.charCodeAt(0) - 55);
    rest = Number(String(rest) + value) % 97;
  }
  return rest === 1;
}

/** Whether 8, 12 or 13 digits are an article number of the GS1 system (EAN, UPC, ISBN). */
export function passesGtin(digits: string): boolean {
  if (![8, 12, 13].includes(digits.length)) return false;
  let sum = 0;
  for (let i = 1; i < digits.length; i++) sum += Number(digits.charAt(digits.length - 1 - i)) * (i % 2 === 1 ? 3 : 1);
  return (10 - (sum % 10)) % 10 === Number(digits.at(-1));
}
