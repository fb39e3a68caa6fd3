import { hash } from './runtime';

/**
 * Class names of the made-up inbox layouts. They mean nothing and differ at every load, so that nobody can anchor on
 * what no source has seen.
 */
const seed = String(performance.timeOrigin);
export const cx = (name: string): string => `k${hash(seed + name)}`;

const RULES: Record<string, string> = {
  app: 'display: grid; grid-template-columns: 190px minmax(320px, 420px) 1fr; block-size: calc(100vh - 78px); background: #fff',
  narrow: 'display: grid; grid-template-columns: 190px 1fr; block-size: calc(100vh - 78px); background: #fff',
  side: 'padding: 14px; display: flex; flex-direction: column; gap: 10px; border-inline-end: 1px solid #dde3e6',
  filter:
    'border: 0; background: none; text-align: start; padding: 2px 0; color: #0e6175; cursor: pointer; font: inherit',
  metrics: 'background: #f2f4f5; border-radius: 6px; padding: 8px; font-size: 12px; color: #41525c',
  list: 'margin: 0; padding: 0; list-style: none; overflow: auto; min-block-size: 0; border-inline-end: 1px solid #dde3e6',
  row: 'display: block; padding: 10px 14px; border-block-end: 1px solid #e7ebed; color: inherit; text-decoration: none; cursor: pointer',
  open: 'background: #eaf3f6',
  strong: 'font-weight: 700',
  line: 'display: flex; justify-content: space-between; gap: 10px',
  quiet: 'color: #5b6a73; font-size: 12px',
  cut: 'overflow: hidden; text-overflow: ellipsis; white-space: nowrap; color: #41525c; max-inline-size: 380px',
  pane: 'display: flex; flex-direction: column; min-block-size: 0; padding: 14px 20px; gap: 10px',
  head: 'display: flex; gap: 14px; align-items: baseline; flex-wrap: wrap',
  messages: 'flex: 1; min-block-size: 0; overflow: auto; display: flex; flex-direction: column; gap: 12px',
  mine: 'align-self: end; max-inline-size: 72%; background: #dcedf2; border-radius: 8px; padding: 8px 12px',
  theirs: 'align-self: start; max-inline-size: 72%; background: #eff2f3; border-radius: 8px; padding: 8px 12px',
  text: 'white-space: pre-wrap; overflow-wrap: anywhere; margin: 2px 0',
  hidden:
    'position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap',
  day: 'align-self: center; color: #5b6a73; font-size: 12px; margin: 4px 0',
  translated:
    'border-block-start: 1px solid #c5cdd2; margin-block-start: 6px; padding-block-start: 4px; color: #41525c',
  compose: 'border-block-start: 1px solid #dde3e6; padding-block-start: 10px',
  box: 'inline-size: 100%; min-block-size: 90px; padding: 8px; border: 1px solid #8a979f; border-radius: 4px; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; max-block-size: 30vh; overflow: auto',
  send: 'background: #12708a; color: #fff; border: 0; border-radius: 4px; padding: 7px 18px; margin-block-start: 8px; font: inherit',
  grid: 'inline-size: 100%; border-collapse: collapse',
  cell: 'padding: 8px 10px; border-block-end: 1px solid #e7ebed; vertical-align: top; text-align: start',
  pictures: 'display: flex; gap: 6px; margin-block-start: 6px',
};

/** The layouts' style sheet, for the document and every shadow root. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(
  `${Object.entries(RULES)
    .map(([name, body]) => `.${cx(name)} { ${body} }`)
    .join('\n')}\n img { border-radius: 6px; background: #e7ebed } .${cx('send')}:disabled { background: #c5cdd2 }`,
);
