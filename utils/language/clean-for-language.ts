/** What says nothing about the language: addresses, order numbers, codes, names of carriers and shops. */
const NOISE =
  /https?:\/\/\S+|www\.\S+|[\w.+-]+@[\w-]+\.\w+|\b\w*\d\w*\b|\b(?:dhl|ups|fedex|usps|gls|dpd|hermes|evri|amazon|ebay|aliexpress|paypal|iphone|ipad|samsung|xiaomi|apple|bluetooth|wifi|usb|led|ok|okay|whatsapp|instagram|facebook|tiktok|youtube)\b/giu;
const LIMIT = 1200;

/** A message cut to its first part and freed of what says nothing about its language. */
export function cleanForLanguage(text: string): string {
  return text.slice(0, LIMIT).replace(NOISE, ' ');
}
