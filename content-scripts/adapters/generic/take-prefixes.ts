import { lineText } from '../../dom/visible-text';
import { canBeName } from './can-be-name';
import { grouped } from './grouped';
import { timedLine } from './looks-like-time';
import { isWho, plainName } from './slots';
import { signatureOf } from './tokens-of';
import type { SidedTurn } from './whose-turn';
import { YOU } from './words';

/**
 * Some layouts print who speaks in front of the words, as their first line or as `Ann: …`. It is who speaks when all
 * turns begin so and the names are few.
 */
export function takePrefixes(read: SidedTurn[]): void {
  takeFirstLines(read);
  takeLabels(read);
  takeNamesBesideYou(read);
  takeNamesOfOneSide(read);
}

/** A first line that is just the name that stands around the talk says who speaks. */
export function takeName(read: readonly SidedTurn[], name: string | undefined): void {
  const named = read.filter(({ text }) => name !== undefined && text.startsWith(`${name}\n`));
  // Where words stand below the name elsewhere, the name alone is what remains of a turn.
  const remains = read.filter(({ text }) => named.length > 0 && text === name);
  for (const turn of [...named, ...remains]) {
    turn.author ??= name;
    turn.text = turn.text.slice(name?.length).trim();
  }
}

function takeFirstLines(read: SidedTurn[]): void {
  const spoken = read.filter(({ text, author, isDay }) => text.includes('\n') && author === undefined && !isDay);
  const leads = spoken.map((turn) => turn.lead);
  const [first] = leads;
  const said = read.filter(({ text, isDay }) => text !== '' && !isDay);
  if (first === undefined || spoken.length < said.length || spoken.length < 2) return;
  if (!leads.every((lead) => lead?.look === first.look && canBeName(lead.text))) return;
  if (new Set(leads.map((lead) => lead?.text)).size > Math.max(2, spoken.length - 1)) return;
  for (const turn of spoken) {
    turn.author = turn.lead?.text;
    turn.text = turn.text.slice(turn.text.indexOf('\n') + 1).trim();
  }
}

/** The same short first line in turns of one side, drawn as no words are: the name of that side alone is printed. */
function takeNamesOfOneSide(read: readonly SidedTurn[]): void {
  for (const [name = '', turns] of grouped(begunByLine(read), ({ lead }) => lead?.text)) {
    const [first] = turns;
    if (turns.length < 2 || !canBeName(name) || !isOnlyFirst(read, first?.lead?.look)) continue;
    if (turns.every(({ lean, lead }) => lean === first?.lean && lead?.look === first?.lead?.look))
      takeName(turns, name);
  }
}

/** Where a first line of its own says "you", what is drawn as it is names who speaks. */
function takeNamesBesideYou(read: readonly SidedTurn[]): void {
  const begun = begunByLine(read);
  const look = begun.find(({ lead }) => YOU.test(lead?.text ?? ''))?.lead?.look;
  if (look === undefined || !isOnlyFirst(read, look)) return;
  for (const turn of begun) if (turn.lead?.look === look && isWho(turn.lead.text)) takeName([turn], turn.lead.text);
}

/** Turns of nobody yet that begin with a line that is an element of its own. */
function begunByLine(read: readonly SidedTurn[]): SidedTurn[] {
  return read.filter(({ text, author, lead }) => lead && author === undefined && text.startsWith(`${lead.text}\n`));
}

/** Whether what looks so is nowhere but in the first line of a turn. */
function isOnlyFirst(read: readonly SidedTurn[], look: string | undefined): boolean {
  return read.every(({ drawn, text }) =>
    drawn.said.every(({ part }) => signatureOf(part) !== look || lineText(part) === text.split('\n')[0]),
  );
}

const LABEL = /^(.{1,70}?)\s?(?:[:：](?=\s)|[：>»])\s*/u;

/** `10:22 Ann: …`: a name, and maybe a time, up to a colon. */
function takeLabels(read: SidedTurn[]): void {
  const spoken = read.filter(({ text, author, isDay }) => text !== '' && author === undefined && !isDay);
  if (spoken.length < 2) return;
  const found = spoken.map((turn) => {
    const label = labelOf(turn);
    return label && isWho(label.name) ? { turn, ...label } : undefined;
  });
  const labelled = found.filter((one) => one !== undefined);
  const names = new Set(labelled.map(({ name }) => name));
  if (labelled.length < spoken.length * 0.8 || names.size > Math.ceil(labelled.length / 2)) return;
  for (const { turn, name, time, length } of labelled) {
    turn.author = name;
    if (time !== undefined) turn.at ??= { text: time };
    turn.text = turn.text.slice(length).trim();
  }
}

function labelOf({ text, element }: SidedTurn): { name: string; time?: string; length: number } | undefined {
  // A clock time has a colon of its own.
  const open = text.replace(/\d{1,2}(?::\d{2})+/g, (clock) => clock.replaceAll(':', '.'));
  const found = LABEL.exec(open);
  if (!found) return undefined;
  const label = text.slice(0, found[1]?.length);
  const line = timedLine(label, element);
  return { name: plainName(line?.rest ?? label), ...(line && { time: line.time }), length: found[0].length };
}
