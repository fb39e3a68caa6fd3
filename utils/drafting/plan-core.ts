import { daysBetween, localDay, workingDayAfter } from '../culture/working-day';
import { assertNever } from '../domain/assert-never';
import type { Brief, Decision, Remedy, StrategyKind } from '../domain/draft';
import type { CountryCode, IsoDate } from '../domain/ids';
import type { Intent } from '../domain/judgement';
import type { Money } from '../domain/money';
import type { CultureCard } from '../domain/schemas/culture-card';
import { DEFAULT_DAYS, type UsualTerm } from '../domain/usual-term';
import type { MoveId } from './move-catalogue';
import type { ThreadBrief } from './read-thread';
import type { Move, Paragraph, PlanContext, Weight } from './reply-plan';

/** The substance of a reply: what is done, offered, asked or declined. */
export interface Core {
  strategy: StrategyKind;
  moves: Move[];
  reasons: string[];
}

/** Intents in which the goods are with the buyer and something is wrong with them. */
const PRODUCT_FAULTS: readonly Intent[] = ['damaged', 'defective', 'wrong_item', 'not_as_described', 'missing_items'];

/** Intents in which part of the price is paid back for the trouble, not for the state of the goods. */
const GOODWILL: readonly Intent[] = [
  'where_is_order',
  'late_delivery',
  'not_received',
  'delivered_not_received',
  'customs_duty',
  'service_complaint',
];

/** Countries where goods that were worn may still go back in time, less what the wear took from their value. */
const WORN_MAY_GO_BACK: readonly CountryCode[] = ['DE', 'FR', 'ES', 'IT', 'NL', 'PL', 'SE', 'PT', 'GB'];

/** A day, and where it comes from when a usual term gave it. */
type Due = Required<Pick<Move, 'date'>> & Pick<Move, 'usual'>;

/** Facts of a brief as the plan needs them, and the ways to build a move. */
export class CoreBuilder {
  constructor(
    readonly brief: Brief,
    readonly card: CultureCard,
    readonly thread: ThreadBrief,
    readonly context: PlanContext,
  ) {}

  get intent(): Intent {
    return this.brief.judgement.intent;
  }

  get today(): IsoDate {
    return localDay(this.brief.now, this.card);
  }

  get total(): Money | undefined {
    return this.brief.order?.total;
  }

  get hasTracking(): boolean {
    return this.brief.order?.carrier !== undefined && this.brief.order.trackingNumber !== undefined;
  }

  get isDelivered(): boolean {
    return this.brief.order?.deliveredAt !== undefined;
  }

  /** The promised day lies before today. */
  get promisePassed(): boolean {
    const promised = this.brief.order?.promisedBy;
    return promised !== undefined && daysBetween(promised, this.today) > 0;
  }

  /** The statutory time to return without reasons still runs. */
  get withdrawalOpen(): boolean {
    const right = this.card.withdrawal;
    if (right === undefined) return false;
    const delivered = this.brief.order?.deliveredAt;
    if (delivered === undefined) return true;
    const allowed = right.unit === 'business' ? Math.ceil(right.days * 1.4) + 1 : right.days;
    return daysBetween(localDay(delivered, this.card), this.today) <= allowed;
  }

  /** The day by which a step is usually done: the seller's word for this reply, his own term, or the default. */
  after(term: UsualTerm): Due {
    const own = this.context.usualDays?.[term];
    const days = own ?? DEFAULT_DAYS[term];
    const named = this.brief.termDates?.[term];
    if (named !== undefined && daysBetween(this.today, named) >= 0)
      return { date: named, usual: { term, days, origin: 'named' } };
    const date =
      term === 'protection'
        ? Temporal.PlainDate.from(this.today).add({ days }).toString()
        : workingDayAfter(this.brief.now, days, this.card, this.context.holidays);
    return { date, usual: { term, days, origin: own === undefined ? 'default' : 'own' } };
  }

  /** The day that the seller decided, while it lies ahead; else what is usual. */
  due(term: UsualTerm, decision: Decision | undefined): Due {
    const date = decision?.date;
    return date !== undefined && daysBetween(this.today, date) >= 0 ? { date } : this.after(term);
  }

  move(id: MoveId, paragraph: Paragraph = 'core', weight: Weight = 0): Move {
    return { id, paragraph, weight };
  }

  /** A dated step that the shop commits itself to. */
  dated(id: MoveId, due: Due, amount?: Money): Move {
    return { id, paragraph: 'core', weight: 0, ...due, amount, commits: true };
  }

  ask(id: MoveId): Move {
    return { id, paragraph: 'asks', weight: 0 };
  }
}

/** The core that carries out what the seller decided; the questions a wrong decision leaves are in its reasons. */
export function coreOfDecision(decision: Decision, build: CoreBuilder): Core {
  const reasons = ['draft.reason.carries_out_decision'];
  if (decision.date !== undefined && daysBetween(build.today, decision.date) < 0)
    reasons.push('draft.question.date_has_passed');
  const due = (term: UsualTerm): Due => build.due(term, decision);
  const core = (strategy: StrategyKind, moves: Move[]): Core => ({ strategy, moves, reasons });
  switch (decision.remedy) {
    case 'refund_full':
    case 'refund_partial':
      return core('resolve', refundMoves(decision, due('refund'), build, reasons));
    case 'replacement': {
      const id: MoveId =
        build.intent === 'wrong_item'
          ? 'do.replacement_right'
          : build.intent === 'size_fit'
            ? 'do.exchange'
            : 'do.replacement';
      return core('resolve', [build.dated(id, due('dispatch')), ...dispatchNotes(build)]);
    }
    case 'missing_part':
      return core('resolve', [build.dated('do.missing_part', due('dispatch')), ...dispatchNotes(build)]);
    case 'return_label':
      return core('resolve', [
        build.dated('do.return_label', due('label')),
        build.move('note.after_return', 'core', 1),
        build.move('note.refund_time', 'core', 3),
      ]);
    case 'keep_item': {
      const amount = usableAmount(decision.amount, build, reasons);
      return core('resolve', [
        amount === undefined ? build.move('do.keep_item') : build.dated('do.keep_item_refund', due('refund'), amount),
        ...(amount === undefined ? [] : [build.move('note.refund_time', 'core', 1)]),
      ]);
    }
    case 'troubleshooting':
      return core('resolve', troubleshootingMoves(build));
    case 'carrier_investigation':
      return core('resolve', investigationMoves(build, due('investigation')));
    case 'protection_extension':
      return core('resolve', [
        { ...build.move('do.protection_extension'), ...due('protection') },
        ...(build.hasTracking ? [build.move('info.tracking', 'core', 2)] : []),
      ]);
    case 'cancellation':
      return core('resolve', [
        build.move('do.cancellation'),
        ...(build.thread.orderIds.length > 1 ? [build.move('note.only_this_order', 'core', 1)] : []),
      ]);
    case 'address_change':
      return core('resolve', [
        build.move('do.address_change'),
        ...(build.hasTracking ? [] : [build.move('info.preparing', 'core', 2)]),
      ]);
    case 'customs_help':
      return core('resolve', [...amountNamed(build), ...customsMoves(build, due('customs'))]);
    case 'invoice':
      return core('resolve', [build.dated('do.invoice', due('invoice'))]);
    case 'information':
      return core(build.intent === 'praise_thanks' ? 'close' : 'inform', informationMoves(build, decision));
    case 'decline':
      return core('decline', declineMoves(decision.reason ?? '', build, reasons));
    default:
      return assertNever(decision.remedy);
  }
}

/** Cores that the case itself suggests, best first, when the seller has not decided. */
export function proposedCores(build: CoreBuilder): Core[] {
  const { intent, thread, brief } = build;
  const evidence = thread.given.has('photo') || thread.given.has('video');
  const heated = brief.judgement.emotion >= 60 || brief.judgement.severity === 'I';
  const resolve = (moves: Move[], ...reasons: string[]): Core => ({ strategy: 'resolve', moves, reasons });
  const inform = (moves: Move[], ...reasons: string[]): Core => ({ strategy: 'inform', moves, reasons });
  const askFor = (...moves: Move[]): Core => ({
    strategy: 'ask_evidence',
    // What we need first, then what follows from it, in one paragraph.
    moves: [...moves, { ...build.dated('offer.solution_by', build.after('answer')), paragraph: 'asks' }],
    reasons: ['draft.reason.evidence_missing'],
  });
  /** A remedy first when evidence lies here or tempers are high; else the question first. */
  const byEvidence = (remedy: Core, question: Core): Core[] => {
    if (evidence) return [{ ...remedy, reasons: ['draft.reason.evidence_complete', ...remedy.reasons] }];
    return heated || build.card.plan.order === 'fix-first' ? [remedy, question] : [question, remedy];
  };
  const choice = (id: MoveId): Core => {
    const chosen = thread.wants === undefined ? undefined : chosenRemedy(thread.wants, build);
    if (chosen !== undefined) return resolve(chosen, 'draft.reason.buyer_chose');
    return resolve([{ ...build.move(id), amount: build.total }], 'draft.reason.buyer_chooses');
  };

  switch (intent) {
    case 'where_is_order':
      return [inform(informationMoves(build), 'draft.reason.question_answered')];
    case 'late_delivery':
      return [
        resolve(investigationMoves(build, build.after('investigation')), 'draft.reason.trace_first'),
        resolve([{ ...build.move('offer.choice'), amount: build.total }], 'draft.reason.buyer_chooses'),
      ];
    case 'not_received':
      return [
        { ...choice('offer.choice'), strategy: 'resolve' },
        inform(investigationMoves(build, build.after('investigation')), 'draft.reason.trace_first'),
      ];
    case 'delivered_not_received': {
      const trace = investigationMoves(build, build.after('investigation'));
      const look = thread.given.has('neighbours') ? [] : [build.ask('ask.neighbours')];
      return [
        resolve([...trace, ...look], 'draft.reason.trace_first'),
        {
          strategy: 'ask_evidence',
          moves: [...trace, ...look, build.ask('ask.address_right')],
          reasons: ['draft.reason.evidence_missing'],
        },
      ];
    }
    case 'missing_items':
      return thread.given.has('details')
        ? byEvidence(choice('offer.choice_part'), askFor(build.ask('ask.photo_contents')))
        : [askFor(build.ask('ask.missing_part')), choice('offer.choice_part')];
    case 'damaged':
      return byEvidence(
        brief.judgement.severity === 'III'
          ? resolve([build.move('offer.choice_keep')], 'draft.reason.buyer_chooses')
          : choice('offer.choice'),
        askFor(build.ask('ask.photo_damage')),
      );
    case 'defective': {
      const tried = thread.given.has('troubleshooting');
      const steps: Core = resolve(troubleshootingMoves(build), 'draft.reason.quick_fix');
      if (tried || evidence || heated) return [choice('offer.choice'), steps];
      return [steps, choice('offer.choice'), askFor(build.ask('ask.video_fault'))];
    }
    case 'wrong_item':
      return byEvidence(choice('offer.choice_right'), askFor(build.ask('ask.photo_item')));
    case 'not_as_described':
      return byEvidence(
        resolve([build.move('offer.choice_keep')], 'draft.reason.buyer_chooses'),
        askFor(build.ask('ask.photo_item')),
      );
    case 'size_fit':
      return [
        resolve(
          [
            build.move('offer.exchange'),
            ...withdrawalMove(build),
            // Who has named the size waits for our word on it.
            thread.given.has('size') ? build.dated('offer.solution_by', build.after('answer')) : build.ask('ask.size'),
          ],
          'draft.reason.buyer_chooses',
        ),
        resolve([build.move('offer.return'), ...withdrawalMove(build)], 'draft.reason.return_open'),
      ];
    case 'return_exchange':
      return [resolve([build.move('offer.return'), ...withdrawalMove(build)], 'draft.reason.return_open')];
    case 'refund_status': {
      const amount = thread.amounts[0] ?? build.total;
      return [
        resolve(
          [
            { ...build.dated('offer.refund_check', build.after('answer')), amount },
            build.move('note.refund_time', 'core', 1),
          ],
          'draft.reason.answer_dated',
        ),
      ];
    }
    case 'cancel_order':
      return isShipped(build)
        ? [
            {
              strategy: 'decline',
              moves: declineMoves('already_shipped', build, []),
              reasons: ['draft.reason.already_shipped'],
            },
          ]
        : [resolve([build.dated('offer.cancellation', build.after('answer'))], 'draft.reason.still_possible')];
    case 'change_order':
      return isShipped(build)
        ? [
            {
              strategy: 'decline',
              moves: declineMoves('already_shipped', build, []),
              reasons: ['draft.reason.already_shipped'],
            },
          ]
        : [resolve([build.dated('offer.order_change', build.after('answer'))], 'draft.reason.still_possible')];
    case 'customs_duty':
      return [
        resolve([...amountNamed(build), ...customsMoves(build, build.after('customs'))], 'draft.reason.answer_dated'),
        ...(thread.given.has('photo')
          ? []
          : [
              {
                strategy: 'ask_evidence' as const,
                moves: [...customsMoves(build, build.after('customs')), build.ask('ask.customs_notice')],
                reasons: ['draft.reason.evidence_missing'],
              },
            ]),
      ];
    case 'invoice_document':
      return [
        resolve([build.dated('do.invoice', build.after('invoice'))], 'draft.reason.answer_dated'),
        ...(thread.given.has('invoice_details') ? [] : [askFor(build.ask('ask.invoice_details'))]),
      ];
    case 'product_question':
      return [
        inform([build.dated('offer.answer_question', build.after('answer'))], 'draft.reason.answer_dated'),
        ...(thread.given.has('model')
          ? []
          : [
              {
                strategy: 'ask_evidence' as const,
                moves: [build.dated('offer.answer_question', build.after('answer')), build.ask('ask.model')],
                reasons: ['draft.reason.evidence_missing'],
              },
            ]),
      ];
    case 'payment_problem': {
      const amount = thread.amounts[0] ?? build.total;
      const check = { ...build.dated('offer.check_payment', build.after('payment')), amount };
      return [
        resolve([check], 'draft.reason.answer_dated'),
        ...(thread.given.has('photo')
          ? []
          : [
              {
                strategy: 'ask_evidence' as const,
                moves: [check, build.ask('ask.payment_proof')],
                reasons: ['draft.reason.evidence_missing'],
              },
            ]),
      ];
    }
    case 'safety_incident': {
      const escalated = build.dated('safety.escalated', build.after('answer'));
      const questions = [
        ...(thread.given.has('photo') ? [] : [build.ask('ask.photo_item')]),
        ...(thread.given.has('batch') ? [] : [build.ask('ask.batch')]),
      ];
      return [
        resolve([escalated], 'draft.reason.safety_first'),
        ...(questions.length === 0
          ? []
          : [
              {
                strategy: 'ask_evidence' as const,
                moves: [escalated, ...questions],
                reasons: ['draft.reason.evidence_missing'],
              },
            ]),
      ];
    }
    case 'service_complaint':
      return [resolve([build.dated('offer.solution_by', build.after('answer'))], 'draft.reason.answer_dated')];
    case 'praise_thanks':
      return [{ strategy: 'close', moves: [], reasons: ['draft.reason.thanks_returned'] }];
    case 'other':
      if (brief.judgement.flags.includes('privacy_request')) {
        return [
          resolve(
            [build.dated('privacy.confirm', build.after('privacy')), build.move('privacy.no_sharing', 'core', 1)],
            'draft.reason.privacy_right',
          ),
        ];
      }
      return [
        { strategy: 'ask_evidence', moves: [build.ask('ask.how_help')], reasons: ['draft.reason.unclear'] },
        inform([build.move('info.noted')], 'draft.reason.noted'),
      ];
    default:
      return assertNever(intent);
  }
}

/** The privacy lines that any reply carries when the buyer also asks about personal data. */
export function privacyMoves(build: CoreBuilder): Move[] {
  const asked = build.brief.judgement.flags.includes('privacy_request') && build.intent !== 'other';
  return asked ? [build.dated('privacy.confirm', build.after('privacy'))] : [];
}

/** An amount that can be paid back: positive, in the order's currency, and not above what was paid. */
function usableAmount(amount: Money | undefined, build: CoreBuilder, reasons: string[]): Money | undefined {
  if (amount === undefined) return undefined;
  const total = build.total;
  if (!(amount.amount > 0) || !/^[A-Z]{3}$/.test(amount.currency)) {
    reasons.push('draft.question.amount_impossible');
    return undefined;
  }
  if (total !== undefined && total.currency !== amount.currency) {
    reasons.push('draft.question.currency_differs');
    return undefined;
  }
  if (total !== undefined && amount.amount > total.amount + 0.005) {
    reasons.push('draft.question.amount_above_total');
    return undefined;
  }
  return amount;
}

function refundMoves(decision: Decision, due: Due, build: CoreBuilder, reasons: string[]): Move[] {
  const full = decision.remedy === 'refund_full';
  const stated = usableAmount(decision.amount, build, reasons);
  const asked = decision.amount !== undefined && stated === undefined;
  const amount = stated ?? (full && !asked ? build.total : undefined);
  if (amount === undefined) {
    if (!asked) reasons.push('draft.question.amount_missing');
    return [build.dated('offer.solution_by', build.after('answer'))];
  }
  const id: MoveId =
    build.intent === 'payment_problem'
      ? 'do.refund_duplicate'
      : full
        ? 'do.refund_full'
        : build.intent === 'refund_status'
          ? 'do.refund_rest'
          : GOODWILL.includes(build.intent)
            ? 'do.refund_goodwill'
            : 'do.refund_partial';
  // Who waits for money would rather read when the bank shows it than one more word of sympathy.
  return [build.dated(id, due, amount), build.move('note.refund_time', 'core', 1)];
}

function chosenRemedy(wants: 'refund' | 'replacement', build: CoreBuilder): Move[] | undefined {
  if (wants === 'refund') {
    const amount = build.total;
    return amount === undefined
      ? undefined
      : [build.dated('do.refund_full', build.after('refund'), amount), build.move('note.refund_time', 'core', 2)];
  }
  const id =
    build.intent === 'wrong_item'
      ? 'do.replacement_right'
      : build.intent === 'missing_items'
        ? 'do.missing_part'
        : 'do.replacement';
  return [build.dated(id, build.after('dispatch')), ...dispatchNotes(build)];
}

function dispatchNotes(build: CoreBuilder): Move[] {
  const hurry = build.thread.occasion !== undefined || build.brief.judgement.flags.includes('medical_need');
  return [build.move('note.tracking_later', 'core', 1), ...(hurry ? [build.move('note.in_time', 'core', 2)] : [])];
}

function investigationMoves(build: CoreBuilder, due: Due): Move[] {
  const trace = build.hasTracking ? build.dated('do.carrier_investigation', due) : build.dated('do.trace_plain', due);
  return [trace, build.move('note.investigation_next', 'core', 1)];
}

function customsMoves(build: CoreBuilder, due: Due): Move[] {
  return [build.dated('do.customs_help', due), build.move('note.customs_keep', 'core', 1)];
}

/** What the item is, as far as its title shows, for the steps to try first. */
export function stepsFor(build: CoreBuilder): MoveId {
  const title = (build.brief.order?.items ?? []).map((item) => item.title).join(' ');
  const text = `${title} ${build.brief.messages.map((message) => message.text).join(' ')}`.toLowerCase();
  if (
    /bluetooth|wi-?fi|wlan|wireless|tws|smart|вай|приложени|\bapp\b|블루투스|와이파이|ブルートゥース|藍牙|蓝牙|بلوتوث|واي فاي|บลูทูธ|không dây|nirkabel|drahtlos|sans fil|inalámbric|sem fio|draadloos|bezprzewodow|trådlös|kablosuz|беспровод|אלחוטי|ब्लूटूथ/u.test(
      text,
    )
  )
    return 'steps.wireless';
  return isElectrical(build) ? 'steps.power' : 'steps.generic';
}

/** The item runs on current or a battery, as far as its title or the message shows. */
export function isElectrical(build: CoreBuilder): boolean {
  const title = (build.brief.order?.items ?? []).map((item) => item.title).join(' ');
  const text = `${title} ${build.brief.messages.map((message) => message.text).join(' ')}`;
  return /\d\s?(?:w|v|mah|watt|volt)\b|usb|\bled\b|(?<!c)lamp|lamba|lámpara|lampada|luminária|лампа|مصباح|מנורה|מנורת|โคมไฟ|đèn|ランプ|ライト(?=\s|$)|檯燈|台灯|스탠드|조명|लैंप|electr|elektr|eléctr|elettr|elétr|électr|batter|akku|batería|pila|plug|socket|charg|laden|ladeg|şarj|pil\b|prąd|ström|ток|электр|заряд|розет|充電|充电|電源|电源|電気|加湿器|전기|충전|배터리|كهرب|شاحن|بطارية|חשמל|סוללה|מטען|ไฟฟ้า|ชาร์จ|แบต|điện|pin\b|sạc|listrik|baterai|बिजली|बैटरी|चार्ज|इलेक्ट्र/iu.test(
    text,
  );
}

function troubleshootingMoves(build: CoreBuilder): Move[] {
  return [
    build.move('do.troubleshooting'),
    build.move(stepsFor(build), 'steps'),
    ...(build.thread.given.has('troubleshooting') ? [build.move('note.already_tried', 'steps', 1)] : []),
    build.move('note.if_steps_fail', 'closing'),
  ];
}

function informationMoves(build: CoreBuilder, decision?: Decision): Move[] {
  const { brief, thread } = build;
  switch (build.intent) {
    case 'praise_thanks':
      return [];
    case 'refund_status': {
      const amount = decision?.amount ?? build.total;
      if (thread.refundReportedAt !== undefined && amount !== undefined) {
        return [{ ...build.move('info.refund_issued'), amount, date: localDay(thread.refundReportedAt, build.card) }];
      }
      return [{ ...build.dated('offer.refund_check', build.after('answer')), amount }];
    }
    case 'product_question':
      return [build.dated('offer.answer_question', build.due('answer', decision))];
    case 'where_is_order':
    case 'late_delivery':
    case 'not_received': {
      const track = build.hasTracking ? [build.move('info.tracking')] : [build.move('info.preparing')];
      if (brief.order?.promisedBy !== undefined && !build.promisePassed) return [...track, build.move('info.promised')];
      if (build.promisePassed) return investigationMoves(build, build.due('investigation', decision));
      return track;
    }
    case 'delivered_not_received':
      return [
        ...investigationMoves(build, build.due('investigation', decision)),
        ...(thread.given.has('neighbours') ? [] : [build.ask('ask.neighbours')]),
      ];
    default:
      return [build.move('info.noted', 'core', 1), build.dated('offer.solution_by', build.due('answer', decision))];
  }
}

function declineMoves(reason: string, build: CoreBuilder, reasons: string[]): Move[] {
  if (/ship|dispatch|sent/.test(reason)) {
    return [
      build.move('decline.already_shipped'),
      build.move('alt.return_after_arrival', 'core', 0),
      ...withdrawalMove(build),
    ];
  }
  if (/window|expired|period|deadline|too_late/.test(reason)) {
    if (build.withdrawalOpen && build.isDelivered) {
      // Declining now would deny a right that the law still gives.
      reasons.push('draft.question.right_still_open');
      return [build.move('offer.return'), ...withdrawalMove(build)];
    }
    return [build.move('decline.window_passed'), build.move('alt.faulty_rights')];
  }
  if (/platform|contact|whatsapp|direct/.test(reason)) {
    return [
      build.move('decline.off_platform'),
      build.move('alt.help_here'),
      ...(build.intent === 'product_question' ? [build.dated('offer.answer_question', build.after('answer'))] : []),
    ];
  }
  if (/used|wash|worn|opened|hygien/.test(reason)) {
    const keepsRight = build.withdrawalOpen && WORN_MAY_GO_BACK.includes(build.card.country);
    // Sealed goods that were opened are the law's exception.
    if (keepsRight && !/opened|hygien/.test(reason)) {
      return [build.move('decline.used'), build.move('right.used_return'), build.move('alt.faulty_rights', 'core', 2)];
    }
    // The return possibilities are named together with the legal rights; a second sentence about rights says it twice.
    return [build.move('decline.used'), build.move('alt.return_open')];
  }
  return [
    build.move('decline.other'),
    build.move('alt.tell_us'),
    ...(build.isDelivered ? [build.move('alt.return_open', 'core', 1)] : []),
  ];
}

function withdrawalMove(build: CoreBuilder): Move[] {
  const right = build.card.withdrawal;
  if (right === undefined || !build.withdrawalOpen) return [];
  return [build.move(right.unit === 'business' ? 'right.withdrawal_working' : 'right.withdrawal', 'core', 2)];
}

function amountNamed(build: CoreBuilder): Move[] {
  const amount = build.thread.amounts[0];
  return amount === undefined ? [] : [{ ...build.move('note.amount_named', 'core', 1), amount }];
}

function isShipped(build: CoreBuilder): boolean {
  return build.hasTracking || build.isDelivered;
}

/** Remedies after which the reply still looks for the parcel. */
export const TRACING: readonly Remedy[] = ['carrier_investigation'];

/** True where the buyer holds faulty goods. */
export function isProductFault(intent: Intent): boolean {
  return PRODUCT_FAULTS.includes(intent);
}
