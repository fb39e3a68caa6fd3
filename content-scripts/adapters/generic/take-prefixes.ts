import { lineText } from '../../dom/visible-text';
import { canBeName } from './can-be-name';
import { grouped } from './grouped';
import { timedLine } from './looks-like-time';
import { isWho, plainName } from './slots';
import { signatureOf } from './tokens-of';
import type { SidedTurn } from './whose-turn';

/**
 * Some layouts print who speaks in front of the words, as their first line or as `Ann: …`. It is who speaks when all
 * turns begin so and the names are few.
 */
export function takePrefixes(read: SidedTurn[]): void {
  takeFirstLines(read);
  takeLabels(read);
  takeNamesOfOneSide(read);
}

/** A first line that is just the name that stands around the talk says who speaks. */
export function takeName(read: SidedTurn[], name: string | undefined): void {
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
function takeNamesOfOneSide(read: SidedTurn[]): void {
  const begun = read.filter(
    ({ text, author, lead }) => lead && author === undefined && text.startsWith(`${lead.text}\n`),
  );
  for (const [name = '', turns] of grouped(begun, ({ lead }) => lead?.text)) {
    const look = turns[0]?.lead?.look;
    const isDrawnElsewhere = read.some(({ drawn }) =>
      drawn.said.some(({ part }) => signatureOf(part) === look && lineText(part) !== name),
    );
    if (turns.length < 2 || isDrawnElsewhere || !canBeName(name)) continue;
    if (turns.some(({ lean, lead }) => lean !== turns[0]?.lean || lead?.look !== look)) continue;
    takeName(turns, name);
  }
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
