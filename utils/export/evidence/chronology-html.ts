import type { ChronologyEntry } from './chronology';

export interface ChronologySheet {
  /** Language of the headings. */
  language: string;
  title: string;
  /** Pairs of name and value above the table. */
  facts: readonly (readonly [name: string, value: string])[];
  headings: { time: string; who: string; original: string; translation: string };
  entries: readonly ChronologyEntry[];
  /** Pictures in the pack, shown below: paths inside of it. */
  pictures: readonly { path: string; caption: string }[];
  foot: string;
}

/** The chronology as a page that needs nothing but itself and the pictures beside it; prints well on A4. */
export function chronologyHtml(sheet: ChronologySheet): string {
  const facts = sheet.facts.map(([name, value]) => `<dt>${html(name)}</dt><dd dir="auto">${html(value)}</dd>`).join('');
  const rows = sheet.entries
    .map(
      ({ time, who, original, translation, attachments }) =>
        `<tr><td class="time">${html(time)}</td><td>${html(who)}</td><td dir="auto" class="said">${html(original)}${
          attachments && `<small>${html(attachments)}</small>`
        }</td><td dir="auto" class="said">${html(translation)}</td></tr>`,
    )
    .join('\n');
  const pictures = sheet.pictures
    .map(
      ({ path, caption }) =>
        `<figure><img src="${html(path.split('/').map(encodeURIComponent).join('/'))}" alt=""><figcaption>${html(caption)}</figcaption></figure>`,
    )
    .join('\n');
  const { time, who, original, translation } = sheet.headings;
  return `<!doctype html>
<html lang="${html(sheet.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:">
<title>${html(sheet.title)}</title>
<style>
@page { size: A4; margin: 14mm }
body { font: 14px/1.5 system-ui, sans-serif; margin: 24px auto; max-width: 1000px; color: #111 }
h1 { font-size: 20px }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px }
dt { color: #555 } dd { margin: 0 }
table { width: 100%; border-collapse: collapse; table-layout: fixed }
th, td { padding: 6px 8px; border: 1px solid #bbb; text-align: start; vertical-align: top; overflow-wrap: anywhere }
th:nth-child(1) { width: 15% } th:nth-child(2) { width: 9% }
tr { break-inside: avoid-page } thead { display: table-header-group }
.said { white-space: pre-wrap } small { display: block; color: #555 }
figure { margin: 24px 0; break-inside: avoid-page } img { max-width: 100% } footer { margin-top: 24px; color: #555 }
</style>
</head>
<body>
<h1>${html(sheet.title)}</h1>
<dl>${facts}</dl>
<table>
<thead><tr><th>${html(time)}</th><th>${html(who)}</th><th>${html(original)}</th><th>${html(translation)}</th></tr></thead>
<tbody>
${rows}
</tbody>
</table>
${pictures}
<footer>${html(sheet.foot)}</footer>
</body>
</html>
`;
}

/** A text inside of markup or of an attribute. */
function html(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\0', '\ufffd');
}
