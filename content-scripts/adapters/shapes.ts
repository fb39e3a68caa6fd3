/** Expectations: what a value must look like before a reader believes it. */

export const isAmazonOrderId = (text: string): boolean => /^\d{3}-\d{7}-\d{7}$/.test(text);
export const isEbayOrderId = (text: string): boolean => /^\d{2}-\d{5}-\d{5}$/.test(text);
/** Sixteen digits today, fourteen in older orders. Always text: it does not fit a double. */
export const isAliExpressOrderId = (text: string): boolean => /^\d{14,19}$/.test(text);
export const isEbayItemId = (text: string): boolean => /^\d{11,13}$/.test(text);
export const isAsin = (text: string): boolean => /^(?:B0[0-9A-Z]{8}|\d{9}[\dX])$/.test(text);

/** A name: short, on one line, with a letter, and no order number or sentence. */
export const isName = (text: string): boolean =>
  text.length <= 80 && /[\p{L}\p{N}*]/u.test(text) && !/[\n:?!]|\d{3}-\d{7}|https?:/.test(text);

/** A line of text such as a title or a status. */
export const isLine = (text: string): boolean => text.length <= 400 && /[\p{L}\p{N}]/u.test(text);

/** A status or another short label. */
export const isLabel = (text: string): boolean => text.length <= 90 && /\p{L}/u.test(text);

/** A printed date or time: short, and with a number (or a day word such as `Yesterday`). */
export const isPrintedTime = (text: string): boolean =>
  text.length <= 60 && (/\p{N}/u.test(text) || /^\p{L}[\p{L} ]{1,20}$/u.test(text)) && !/\d{3}-\d{7}-\d{7}/.test(text);

/** A printed date: it has at least a day number. */
export const isPrintedDate = (text: string): boolean =>
  text.length <= 60 &&
  /(?:^|[^\p{N}-])\p{N}{1,4}(?:$|[^\p{N}])/u.test(text) &&
  !/\d{2,3}-\d{5,7}-\d{5,7}|[€$£¥￥]/.test(text);

/** An amount: digits, and a currency mark or code or decimals. */
export const isAmount = (text: string): boolean =>
  text.length <= 40 && /\p{N}/u.test(text) && /\p{Sc}|[A-Za-z]{2,3}|元|円|zł|kr|[.,٫]\p{N}{2}(?!\p{N})/u.test(text);

export const isQuantity = (value: number): boolean => Number.isInteger(value) && value > 0 && value < 100_000;
