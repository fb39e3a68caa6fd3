/** `2026-10-13 15:02:10`, `10-13 15:02`, `15:02`, with a day word before it or alone. */
const STAMP =
  /^(?:(?:昨天|今天|前天|星期.|周.|yesterday|today|어제|오늘|ontem|hoje|ayer|hoy|вчера|сегодня|(?:\d{4}[-/])?\d{1,2}[-/]\d{1,2}) ?)?(?:[上下]午 ?)?(?:\d{1,2}:\d{2}(?::\d{2})?)?$|^\d{1,2} ?(?:分钟|小时|天) ?前$/i;

/** Whether a text is a time as this console prints it, and nothing else. */
export function isPrinted(text: string): boolean {
  return text.length > 1 && STAMP.test(text);
}
