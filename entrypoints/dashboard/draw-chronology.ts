import type { ChronologySheet } from '@/utils/export/evidence/chronology-html';
import type { PdfPage } from '@/utils/export/evidence/pdf-of-pages';
import { unbrokenParts } from '@/utils/export/evidence/unbroken-parts';
import { directionOf } from '@/utils/page-text/direction-of';

/** A4 at 150 dots an inch. */
const WIDTH = 1240;
const HEIGHT = 1754;
const MARGIN = 84;
const FOOT = 60;
const FONT = 'system-ui, "Noto Sans", "PingFang SC", "Microsoft YaHei", sans-serif';
const LINE = 30;
const GAP = 16;
const COLUMNS = [
  { from: 0, width: 180 },
  { from: 194, width: 138 },
  { from: 348, width: 354 },
  { from: 718, width: 354 },
] as const;

type Context = OffscreenCanvasRenderingContext2D;

/**
 * Draws a chronology as pages of A4 with the browser's own fonts and shaping, so that Arabic joins, Thai stacks and
 * Chinese is there. Original and translation stand side by side. It is laid out twice: each page says how many there
 * are, and no more than one page is open at a time, for a page is nine megabytes.
 */
export async function drawChronology(
  sheet: ChronologySheet,
  pageWords: (page: number, pages: number) => string,
): Promise<PdfPage[]> {
  const count = new Book();
  await write(count, sheet);
  const pages = count.number;
  const made: PdfPage[] = [];
  const book = new Book(async (context, number) => {
    context.font = `18px ${FONT}`;
    context.direction = 'ltr';
    context.textAlign = 'center';
    context.fillText(pageWords(number, pages), WIDTH / 2, HEIGHT - FOOT);
    made.push(await packed(context));
  });
  await write(book, sheet);
  await book.end();
  return made;
}

async function write(book: Book, sheet: ChronologySheet): Promise<void> {
  await book.text(sheet.title, 0, WIDTH - 2 * MARGIN, 'bold 30px', 44);
  for (const [name, value] of sheet.facts) {
    await book.row(
      [
        { column: { from: 0, width: 220 }, text: name },
        { column: { from: 236, width: 836 }, text: value, atStart: true },
      ],
      4,
    );
  }
  book.space(GAP);
  const { headings } = sheet;
  const heading = [headings.time, headings.who, headings.original, headings.translation].map((text, index) => ({
    column: columnAt(index),
    text,
  }));
  await book.heading(heading);
  for (const entry of sheet.entries) {
    const who = entry.attachments ? `${entry.who}\n${entry.attachments}` : entry.who;
    await book.row(
      [entry.time, who, entry.original, entry.translation].map((text, index) => ({ column: columnAt(index), text })),
      GAP,
    );
  }
  book.space(GAP);
  for (const { caption } of sheet.pictures) await book.text(caption, 0, WIDTH - 2 * MARGIN, '20px', LINE);
  await book.text(sheet.foot, 0, WIDTH - 2 * MARGIN, '20px', LINE);
}

interface Placed {
  column: { from: number; width: number };
  text: string;
  /** At the column's left edge, whatever way the text runs. */
  atStart?: boolean;
}

function columnAt(index: number): Placed['column'] {
  return COLUMNS[index] ?? COLUMNS[0];
}

/** Pages that fill from the top; a row that does not fit goes on at the next page, its heading repeated. */
class Book {
  /** Of the page that is open, counted from one. */
  number = 1;
  private readonly context = emptyPage();
  private y = MARGIN;
  private head: Placed[] = [];

  /** @param full takes each page when it is full; without it pages are only counted */
  constructor(private readonly full?: (context: Context, number: number) => Promise<void>) {}

  async heading(cells: Placed[]): Promise<void> {
    this.head = cells;
    await this.drawHeading();
  }

  async text(text: string, from: number, width: number, font: string, line: number): Promise<void> {
    this.context.font = `${font} ${FONT}`;
    for (const one of linesOf(this.context, text, width)) {
      await this.room(line);
      this.context.font = `${font} ${FONT}`;
      this.put(one, from, width, directionOf(text));
      this.y += line;
    }
  }

  async row(cells: Placed[], gap: number, font = '20px'): Promise<void> {
    this.context.font = `${font} ${FONT}`;
    const lines = cells.map(({ column, text }) => linesOf(this.context, text, column.width));
    const most = Math.max(...lines.map((of) => of.length));
    for (let at = 0; at < most; at++) {
      await this.room(LINE);
      this.context.font = `${font} ${FONT}`;
      cells.forEach(({ column, text, atStart }, index) => {
        const one = lines[index]?.[at];
        if (one) this.put(one, column.from, atStart ? 0 : column.width, directionOf(text));
      });
      this.y += LINE;
    }
    this.space(gap);
  }

  space(height: number): void {
    this.y += height;
  }

  /** Gives the last page. */
  async end(): Promise<void> {
    await this.full?.(this.context, this.number);
  }

  private async room(height: number): Promise<void> {
    if (this.y + height <= HEIGHT - MARGIN - FOOT) return;
    await this.full?.(this.context, this.number);
    cleared(this.context);
    this.number += 1;
    this.y = MARGIN;
    if (this.head.length > 0) await this.drawHeading();
  }

  private async drawHeading(): Promise<void> {
    await this.row(this.head, 0, 'bold 20px');
    this.context.beginPath();
    this.context.moveTo(MARGIN, this.y);
    this.context.lineTo(WIDTH - MARGIN, this.y);
    this.context.stroke();
    this.y += GAP / 2;
  }

  /** @param width of the column; without one the text begins at its left edge in any case */
  private put(text: string, from: number, width: number, direction: 'ltr' | 'rtl'): void {
    const rtl = direction === 'rtl' && width > 0;
    this.context.direction = direction;
    this.context.textAlign = rtl ? 'right' : 'left';
    this.context.fillText(text, MARGIN + from + (rtl ? width : 0), this.y);
  }
}

function emptyPage(): Context {
  const context = new OffscreenCanvas(WIDTH, HEIGHT).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('the browser draws nothing');
  context.strokeStyle = '#999';
  context.textBaseline = 'top';
  cleared(context);
  return context;
}

function cleared(context: Context): void {
  context.fillStyle = '#fff';
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.fillStyle = '#111';
}

/** Lines that fit a width, broken between words where a language has any, else between characters. */
function linesOf(context: Context, text: string, width: number): string[] {
  const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const lines: string[] = [];
  for (const paragraph of text.split(/\r\n|\r|\n/)) {
    let line = '';
    for (const part of unbrokenParts(paragraph)) {
      if (context.measureText((line + part).trimEnd()).width <= width) {
        line += part;
        continue;
      }
      if (line.trim()) lines.push(line.trimEnd());
      line = '';
      for (const { segment } of characters.segment(part)) {
        if (context.measureText(line + segment).width > width) {
          lines.push(line);
          line = '';
        }
        line += segment;
      }
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

/** The page in grey, packed as PDF wants it. */
async function packed(context: Context): Promise<PdfPage> {
  const { data } = context.getImageData(0, 0, WIDTH, HEIGHT);
  const grey = new Uint8Array(WIDTH * HEIGHT);
  for (let at = 0; at < grey.length; at++) {
    const from = at * 4;
    grey[at] = 0.299 * (data[from] ?? 0) + 0.587 * (data[from + 1] ?? 0) + 0.114 * (data[from + 2] ?? 0);
  }
  const stream = new Blob([grey]).stream().pipeThrough(new CompressionStream('deflate'));
  return { width: WIDTH, height: HEIGHT, packed: new Uint8Array(await new Response(stream).arrayBuffer()) };
}
