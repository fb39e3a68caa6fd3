import type { Bytes } from '../byte-sink';

/** One page as a picture: eight bits of grey for each dot, in rows from the top, packed as zlib does. */
export interface PdfPage {
  width: number;
  height: number;
  packed: Bytes;
}

/** A4 in points. */
const PAGE = { width: 595.28, height: 841.89 };

/**
 * A PDF of pictures, one a page. The browser has drawn the text: it knows every script's shapes and directions and has
 * fonts for them, which a PDF would have to carry whole. The price is that text cannot be selected in it; the HTML
 * beside it has the text.
 */
export function pdfOfPages(pages: readonly PdfPage[], title: string): Bytes {
  const encoder = new TextEncoder();
  const parts: Bytes[] = [];
  const places: number[] = [];
  let offset = 0;
  const put = (bytes: Bytes) => {
    parts.push(bytes);
    offset += bytes.byteLength;
  };
  const write = (text: string) => put(encoder.encode(text));
  const object = (number: number, dictionary: string, stream?: Bytes) => {
    places[number] = offset;
    write(`${number} 0 obj\n${dictionary}\n`);
    if (stream) {
      write('stream\n');
      put(stream);
      write('\nendstream\n');
    }
    write('endobj\n');
  };
  // Catalogue 1, page tree 2, title 3; then page, drawing and picture for each page.
  const first = (index: number) => 4 + index * 3;
  write('%PDF-1.5\n%\u00e2\u00e3\u00cf\u00d3\n');
  object(1, '<< /Type /Catalog /Pages 2 0 R >>');
  const kids = pages.map((_, index) => `${first(index)} 0 R`).join(' ');
  object(2, `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`);
  object(3, `<< /Title <${utf16(title)}> /Producer (Dragoman) >>`);
  pages.forEach(({ width, height, packed }, index) => {
    const number = first(index);
    object(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents ${number + 1} 0 R /Resources << /XObject << /P ${number + 2} 0 R >> >> >>`,
    );
    const drawing = encoder.encode(`q ${PAGE.width} 0 0 ${PAGE.height} 0 0 cm /P Do Q`);
    object(number + 1, `<< /Length ${drawing.byteLength} >>`, drawing);
    object(
      number + 2,
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length ${packed.byteLength} >>`,
      packed,
    );
  });
  const table = offset;
  const count = first(pages.length);
  write(`xref\n0 ${count}\n0000000000 65535 f \n`);
  for (let number = 1; number < count; number++) write(`${String(places[number]).padStart(10, '0')} 00000 n \n`);
  write(`trailer\n<< /Size ${count} /Root 1 0 R /Info 3 0 R >>\nstartxref\n${table}\n%%EOF\n`);
  const whole = new Uint8Array(offset);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

function utf16(text: string): string {
  let hex = 'FEFF';
  for (let at = 0; at < text.length; at++) hex += text.charCodeAt(at).toString(16).padStart(4, '0').toUpperCase();
  return hex;
}
