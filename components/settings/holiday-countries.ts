/** Countries whose public holidays a team may keep: those of the sellers. A file of each lies in the package. */
export const HOLIDAY_COUNTRIES = [
  ...['CN', 'HK', 'TW', 'JP', 'KR', 'SG', 'MY', 'VN', 'TH', 'ID', 'IN', 'US', 'CA', 'GB', 'IE', 'DE', 'AT', 'CH'],
  ...['FR', 'BE', 'NL', 'ES', 'PT', 'IT', 'PL', 'CZ', 'SE', 'DK', 'NO', 'FI', 'TR', 'AE', 'IL', 'AU', 'NZ', 'BR', 'MX'],
] as const;
