import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Decision, Draft, StrategyKind, Tone } from '@/utils/domain/draft';
import type { Finding } from '@/utils/domain/finding';
import type { EpochMs, IsoDate } from '@/utils/domain/ids';
import type { UsualDays, UsualTerm } from '@/utils/domain/usual-term';
import type { ConversationView } from '@/utils/domain/view';
import type { DraftRequest, ReplyDesk } from '../ports';
import { endLap, startLap } from '../ui/lap';
import { usePorts } from '../use-ports';
import { useSettings } from '../use-settings';
import { draftIds, ENGINE_DRAFT } from './draft-ids';
import type { DraftKeeper } from './draft-keeper';
import { applyEdit, type EditLine, isEdited, ownWords, rerender, spread, textOf, withMeaning } from './edit-model';
import { firstRequest } from './first-request';
import { termsOf } from './remedy-fields';
import { useAdopted } from './use-adopted';

/** The checks run this long after the last keystroke. */
const CHECK_AFTER_MS = 140;

interface Checked {
  text: string;
  findings: Finding[];
  failed: boolean;
}

export interface Reply {
  /** What the drafts were asked for. */
  request: DraftRequest;
  drafts: Draft[] | undefined;
  /** Set when drafting failed; writing by hand still works. */
  trouble: Error | undefined;
  strategy: StrategyKind | undefined;
  /** Which of the drafts is chosen, as `draftIds` names them. */
  draftId: string | undefined;
  decision: Decision | undefined;
  tone: Tone;
  lines: EditLine[];
  text: string;
  edited: boolean;
  findings: Finding[];
  /** True while the text is newer than the findings. */
  checking: boolean;
  /** True when the examiners could not be asked: nothing is known of this text. */
  unchecked: boolean;
  /** When the seller last typed in it. */
  savedAt: EpochMs | undefined;
  /** The saved text is older than the buyer's newest message. */
  stale: boolean;
  draft: Draft | undefined;
  choose(draftId: string): void;
  /** Adds the draft that an engine worded, in place of an earlier one, and chooses it. */
  take(draft: Draft): void;
  decide(decision: Decision | undefined): void;
  /** Names the day of a dated step for this reply; `undefined` goes back to the usual term. */
  nameDay(term: UsualTerm, day: IsoDate | undefined): void;
  /** Takes a term over as the seller's own. */
  confirmTerm(term: UsualTerm, days: number): void;
  speak(tone: Tone): void;
  /** Forgets a reply of the seller's own; it is never offered again. */
  forget(id: string): void;
  type(text: string): void;
  /** Says in the seller's language what a line is to say; the text is held against it. */
  mean(place: number, meant: string): void;
  /** Takes a translation of the seller's own words as the reply. */
  takeOwn(text: string, meant: string): void;
  /** Drafts once more after trouble. */
  again(): void;
  /** Drops everything typed and takes the draft as rendered. */
  startOver(): void;
}

/**
 * The reply of one conversation: drafts as rendered, what the seller made of them, and what the checks say. Mount it
 * anew for each conversation (`key`); what was typed comes back from the keeper.
 */
export function useReply(view: ConversationView, desk: ReplyDesk | undefined, keeper: DraftKeeper): Reply {
  const ports = usePorts();
  const saved = useRef(keeper.latest(view.key, view.draft));
  const [made, setDrafts] = useState(() => desk?.drafted(firstRequest(view, saved.current)));
  const [worded, setWorded] = useState<Draft>();
  const [trouble, setTrouble] = useState<Error>();
  const [decision, setDecision] = useState(view.case?.decision);
  const [round, setRound] = useState(0);
  const [tone, setTone] = useState<Tone>('as_card');
  const [termDates, setTermDates] = useState<Partial<Record<UsualTerm, IsoDate>>>(() => saved.current?.termDates ?? {});
  const settings = useSettings();
  /** What the settings give to a draft: another name, gloss or term means drafting anew. */
  const manner = settings && JSON.stringify([settings.agent, settings.usualDays]);
  const [chosen, setChosen] = useState<string | undefined>(saved.current?.strategy);
  const [own, setOwn] = useState<Map<string, EditLine[]>>(() => {
    const kept = saved.current;
    return new Map(kept ? [[kept.strategy ?? '', spread(kept.text, kept.lines ?? [])]] : []);
  });
  const [checked, setChecked] = useState<Checked>({ text: '', findings: [], failed: false });

  const basis = `${view.judgedMessage}|${view.verdict?.intent}|${view.verdict?.severity}|${view.verdict?.emotion}|${view.messages.length}`;
  const request = useMemo(() => ({ view, decision, tone, termDates }), [view, decision, tone, termDates]);
  const latest = useRef(request);
  latest.current = request;
  /** The wish whose drafts were there at the first drawing, while nothing else was wished since. */
  const primed = useRef(made && { request, manner });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new reading of the same facts must not draft anew
  useEffect(() => {
    if (!desk) return;
    // What was drafted before the first drawing stands; that the settings became known since changes nothing.
    const { request: drawn, manner: known } = primed.current ?? {};
    primed.current = drawn && { request: drawn, manner };
    if (drawn === latest.current && (known === undefined || known === manner)) return;
    primed.current = undefined;
    let current = true;
    desk.drafts(latest.current).then(
      (made) => {
        if (!current) return;
        setDrafts(made);
        // It was worded from a draft that is no more.
        setWorded(undefined);
        setTrouble(undefined);
      },
      (reason: unknown) => {
        if (current) setTrouble(reason instanceof Error ? reason : new Error(String(reason)));
      },
    );
    return () => {
      current = false;
    };
  }, [desk, basis, decision, tone, termDates, manner, round]);

  useLayoutEffect(() => {
    if (made === undefined) return;
    endLap('dragoman:drafts');
    endLap('dragoman:rerender');
  }, [made]);
  const adopted = useAdopted(request, made, settings);
  const drafts = useMemo(
    () => made && [...made, adopted.draft, worded].filter((one) => one !== undefined),
    [made, adopted.draft, worded],
  );
  const ids = useMemo(() => draftIds(drafts ?? []), [drafts]);
  const draftId = chosen !== undefined && ids.includes(chosen) ? chosen : (ids[0] ?? chosen);
  const draft = drafts?.[ids.indexOf(draftId ?? '')];
  const strategy = draft?.strategy ?? saved.current?.strategy;
  const lines = useMemo(() => {
    const fresh = draft ? spread(draft.text, draft.lines) : [];
    const typed = own.get(draftId ?? '') ?? own.get('');
    if (!typed || !isEdited(typed)) return draft || !typed ? fresh : typed;
    return draft ? rerender(typed, fresh) : typed;
  }, [draft, own, draftId]);
  const text = textOf(lines);

  const rules = JSON.stringify(settings?.checks);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rules of the seller's judge the text anew
  useEffect(() => {
    if (!desk || text.trim() === '') {
      setChecked({ text, findings: [], failed: false });
      return;
    }
    let current = true;
    const timer = setTimeout(() => {
      desk.check(text, latest.current, draft, lines).then(
        (findings) => current && setChecked({ text, findings, failed: false }),
        (reason: unknown) => {
          console.error('the text could not be checked', reason);
          if (current) setChecked({ text, findings: [], failed: true });
        },
      );
    }, CHECK_AFTER_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [desk, text, draft, lines, rules]);

  const keep = (next: EditLine[], dates: typeof termDates) => {
    const content = { text: textOf(next), strategy, lines: next, termDates: dates };
    const draft = { conversation: view.key, ...content, savedAt: ports.now() };
    saved.current = draft;
    keeper.keep(draft);
  };
  const put = (next: EditLine[]) => {
    setOwn((before) => new Map(before).set(draftId ?? '', next));
    keep(next, termDates);
  };

  const failed = (reason: unknown) => setTrouble(reason instanceof Error ? reason : new Error(String(reason)));
  const decide = (next: Decision | undefined) => {
    startLap('dragoman:rerender');
    setDecision(next);
    ports.call('case/decide', { conversation: view.key, decision: next }).catch(failed);
  };

  const edited = isEdited(lines);
  const newest = view.messages.findLast((message) => message.from === 'buyer')?.at?.earliestAt;
  const savedAt = saved.current?.savedAt;
  return {
    request,
    drafts,
    trouble,
    strategy,
    draftId,
    decision,
    tone,
    lines,
    text,
    edited,
    findings: checked.findings,
    checking: checked.text !== text,
    unchecked: checked.failed,
    savedAt: edited ? savedAt : undefined,
    stale: edited && savedAt !== undefined && newest !== undefined && savedAt < newest,
    draft,
    choose: setChosen,
    take(draft) {
      setWorded(draft);
      setOwn((before) => {
        const rest = new Map(before);
        rest.delete(ENGINE_DRAFT);
        return rest;
      });
      setChosen(ENGINE_DRAFT);
    },
    decide,
    nameDay(term, day) {
      // A decision has a day of its own, which is kept with the case.
      if (decision && termsOf(decision.remedy).includes(term)) decide({ ...decision, date: day });
      else {
        const { [term]: _, ...others } = termDates;
        const next = day === undefined ? others : { ...others, [term]: day };
        setTermDates(next);
        keep(lines, next);
      }
    },
    confirmTerm(term, days) {
      if (!settings) return;
      const usualDays: UsualDays = { ...settings.usualDays, [term]: days };
      ports.call('settings/change', { path: 'usualDays', value: usualDays }).catch(failed);
    },
    speak(next) {
      startLap('dragoman:rerender');
      setTone(next);
    },
    forget: adopted.forget,
    again: () => setRound((times) => times + 1),
    type: (next) => put(applyEdit(lines, next)),
    mean: (place, meant) => put(withMeaning(lines, place, meant)),
    takeOwn: (next, meant) => put(ownWords(lines, next, meant)),
    startOver() {
      saved.current = undefined;
      setOwn(new Map());
      keeper.discard(view.key);
      // The day was named, not typed: it stays.
      if (Object.keys(termDates).length > 0) keep([], termDates);
    },
  };
}
