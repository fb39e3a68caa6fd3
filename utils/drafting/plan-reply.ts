import type { Brief, Stage, StrategyKind } from '../domain/draft';
import type { Intent } from '../domain/judgement';
import type { CultureCard } from '../domain/schemas/culture-card';
import { isUpset } from './is-upset';
import type { MoveId } from './move-catalogue';
import {
  type Core,
  CoreBuilder,
  coreOfDecision,
  isElectrical,
  isProductFault,
  privacyMoves,
  proposedCores,
} from './plan-core';
import type { ThreadBrief } from './read-thread';
import type { Move, Paragraph, Plan, PlanContext, Weight } from './reply-plan';

/** Where the conversation stands. */
export function stageOf(brief: Brief, thread: ThreadBrief): Stage {
  if (brief.judgement.intent === 'praise_thanks') return 'closing';
  if (brief.decision?.remedy === 'carrier_investigation') return 'waiting_on_carrier';
  if (brief.decision !== undefined) return 'remedy_decided';
  if (thread.sentPhotos || thread.sentVideo) return 'evidence_received';
  return 'first_contact';
}

/**
 * Plans of a reply, best first: by strategy, each shaped by the culture card. Messages that pose as the marketplace or
 * give orders to a machine get none.
 */
export function planStrategies(brief: Brief, card: CultureCard, thread: ThreadBrief, context: PlanContext): Plan[] {
  const { flags } = brief.judgement;
  if (flags.includes('phishing') || flags.includes('prompt_injection')) return [];
  const build = new CoreBuilder(brief, card, thread, context);
  const cores: Core[] = brief.decision === undefined ? proposedCores(build) : [coreOfDecision(brief.decision, build)];

  const plans = cores.slice(0, 2).map((core, at): Plan => {
    const frame = frameMoves(core, build);
    return {
      strategy: core.strategy,
      moves: frame,
      reasons: [...core.reasons, `draft.reason.order_${card.plan.order.replace('-', '_')}`],
      wordingOffset: at,
    };
  });
  if (brief.judgement.intent === 'praise_thanks')
    return [...plans, briefThanks(build), threeStepClose(build)].slice(0, 3);
  const shorter = plans.length < 2 && plans[0] !== undefined ? [shorterPlan(plans[0])] : [];
  return [...plans, acknowledgePlan(build), ...shorter].slice(0, 3);
}

/** The best plan of a reply. */
export function planReply(brief: Brief, card: CultureCard, thread: ThreadBrief, context: PlanContext): Move[] {
  return planStrategies(brief, card, thread, context)[0]?.moves ?? [];
}

const EMPATHY: Partial<Record<Intent, MoveId>> = {
  late_delivery: 'empathy.wait',
  not_received: 'empathy.wait',
  delivered_not_received: 'empathy.wait',
  customs_duty: 'empathy.wait',
  damaged: 'empathy.product',
  defective: 'empathy.product',
  wrong_item: 'empathy.product',
  missing_items: 'empathy.product',
  not_as_described: 'empathy.product',
  refund_status: 'empathy.money',
  payment_problem: 'empathy.money',
  service_complaint: 'empathy.service',
  safety_incident: 'empathy.worry',
};

/** Intents that are a request or a question: they get no apology. */
const REQUESTS: readonly Intent[] = [
  'where_is_order',
  'return_exchange',
  'cancel_order',
  'change_order',
  'invoice_document',
  'product_question',
  'praise_thanks',
  'other',
  'size_fit',
];

/** Requests whose opening only says that they have come: thanks for the message stand before it. */
const PLAIN_REQUESTS: readonly Intent[] = ['where_is_order', 'cancel_order', 'change_order', 'invoice_document'];

/** Moves that invite an answer themselves; "with any question just answer here" after one of them says it twice. */
const INVITES: readonly Move['id'][] = [
  'offer.choice',
  'offer.choice_right',
  'offer.choice_part',
  'offer.choice_keep',
  'offer.answer_question',
  'info.promised',
  'note.if_steps_fail',
  'alt.tell_us',
  'alt.faulty_rights',
  'alt.help_here',
];

/** Sets the core into a letter: which sentences frame it, and in which order, is the culture's. */
function frameMoves(core: Core, build: CoreBuilder): Move[] {
  const { brief, card, thread } = build;
  const { intent, severity, emotion, flags } = brief.judgement;
  const { plan } = card;
  const tone = brief.tone ?? 'as_card';
  const heated = emotion > 80;
  const upset = isUpset(emotion, flags);
  const isRequest = REQUESTS.includes(intent);
  const isSafety = intent === 'safety_incident';
  const isGrave = !isRequest && (severity !== 'III' || emotion >= 50);
  const warm = tone === 'warmer';
  const m = (id: MoveId, paragraph: Paragraph, weight: Weight): Move => ({ id, paragraph, weight });
  const coreIds = new Set(core.moves.map((move) => move.id));

  const opening: Move[] = [];
  const introduce = plan.introducesAgent && brief.agent.name !== undefined && brief.agent.shop !== undefined;
  if (introduce) opening.push(m('intro.agent', 'intro', 2));
  const thanked =
    plan.thanksForPurchase &&
    !upset &&
    !thread.answeredBefore &&
    !flags.includes('repeat_contact') &&
    brief.order !== undefined &&
    intent !== 'praise_thanks' &&
    intent !== 'product_question';
  if (thanked) opening.push(m('thanks.purchase', introduce ? 'intro' : 'opening', 3));
  // "Gladly" before a refusal would mock the buyer: a declined return is opened plainly.
  const declinesReturn = core.strategy === 'decline' && intent === 'return_exchange';
  /** The wish for more protection is not a question where the parcel is. */
  const asksForProtection = brief.decision?.remedy === 'protection_extension' && intent === 'where_is_order';
  // "Your refund is still open" before "it was issued" would contradict itself.
  const tellsOfRefund = coreIds.has('info.refund_issued');
  const isPlain = declinesReturn || tellsOfRefund || intent === 'other' || (upset && intent === 'return_exchange');
  if (asksForProtection) opening.push(m('thanks.contact', 'opening', 0));
  else if (
    !upset &&
    !isPlain &&
    !thread.answeredBefore &&
    (plan.order === 'explain-first' ||
      (plan.order === 'relation-first' && isRequest) ||
      (PLAIN_REQUESTS.includes(intent) && !thread.terse && !thanked))
  )
    if (intent !== 'praise_thanks' && intent !== 'product_question') opening.push(m('thanks.contact', 'opening', 2));

  const thanksForOrder = brief.order === undefined ? 'thanks.contact' : 'thanks.contact_order';
  const plain = upset || thanked ? 'open.other' : thanksForOrder;
  const named = brief.decision?.remedy === 'invoice' && intent === 'invoice_document' ? 'open.invoice' : undefined;
  const open: Move[] = asksForProtection ? [] : [m(isPlain ? plain : (named ?? `open.${intent}`), 'opening', 0)];
  const evidenceThanks: Move[] =
    isProductFault(intent) && (thread.sentVideo || thread.sentPhotos) && !(upset && thread.askedAgain)
      ? // Cheerful thanks would jar with an angry buyer: that the proof lies here is enough.
        [m(upset ? 'ackn.evidence' : thread.sentVideo ? 'thanks.video' : 'thanks.photos', 'opening', 2)]
      : isProductFault(intent) && thread.detailed && !upset && !thread.answeredBefore
        ? [m('thanks.details', 'opening', 3)]
        : [];
  const repeats: Move[] = [];
  if (thread.askedAgain) repeats.push(m('repeat.asked_again', 'opening', 1));
  else if (flags.includes('repeat_contact')) {
    if (thread.answeredBefore && thread.unanswered < 2 && emotion >= 40)
      repeats.push(m('repeat.promise', 'opening', 1));
    else if (intent !== 'service_complaint' && intent !== 'praise_thanks')
      repeats.push(m('repeat.sorry', 'opening', 1));
  }
  const occasion: Move[] = thread.occasion === undefined ? [] : [m(`occasion.${thread.occasion}`, 'opening', 1)];
  const empathyId = EMPATHY[intent];
  const wantsEmpathy =
    empathyId !== undefined &&
    !flags.includes('medical_need') &&
    (isGrave || warm) &&
    (emotion >= 40 || warm || isSafety) &&
    (empathyId !== 'empathy.product' || cannotUse(core, intent)) &&
    tone !== 'firmer' &&
    tone !== 'shorter';
  const empathy: Move[] =
    wantsEmpathy && occasion.length === 0
      ? [m(empathyId, 'opening', warm ? 1 : plan.order === 'facts-first' ? 3 : 2)]
      : [];
  const serious: Move[] = flags.some((flag) =>
    ['legal_threat', 'chargeback', 'platform_claim', 'media_threat'].includes(flag),
  )
    ? [m('serious.noted', 'opening', 2)]
    : [];
  // The wording of the opening is an apology already; a second one is for cultures that expect it.
  const expectsMore = emotion >= 40 || plan.order === 'apology-frame' || plan.order === 'relation-first';
  const apologises =
    isGrave && !isSafety && plan.apologies > 1 && expectsMore && tone !== 'firmer' && tone !== 'shorter';
  // A complaint about the service is opened with the full apology itself.
  const isOpenedSo = intent === 'service_complaint';
  // Where a second apology closes the letter, a third between them is for a buyer who has been tried.
  const isFramed = plan.order === 'apology-frame' && emotion < 50;
  const fullApology: Move[] =
    apologises && !isOpenedSo && !isFramed && repeats.length === 0 ? [m('apology.full', 'opening', 2)] : [];
  const responsibility: Move[] = plan.takesResponsibility && isGrave && !isSafety ? [m('care.team', 'opening', 1)] : [];
  const person: Move[] =
    (upset || (plan.namesPersonInCharge && isGrave && emotion >= 40)) && brief.agent.name !== undefined && !introduce
      ? [m('care.personal', 'closing', heated ? 1 : 2)]
      : [];

  switch (plan.order) {
    case 'fix-first':
      opening.push(
        ...open,
        ...evidenceThanks,
        ...repeats,
        ...occasion,
        ...(emotion >= 60 || warm || isSafety ? empathy : []),
        ...serious,
      );
      break;
    case 'facts-first':
      opening.push(...open, ...evidenceThanks, ...repeats, ...occasion, ...serious);
      if (isSafety) opening.push(...empathy);
      break;
    case 'explain-first':
      opening.push(...open, ...repeats, ...fullApology, ...occasion, ...empathy, ...evidenceThanks, ...serious);
      break;
    case 'apology-frame':
      opening.push(
        ...open,
        ...repeats,
        ...fullApology,
        ...evidenceThanks,
        ...occasion,
        ...(heated || isSafety ? empathy : []),
        ...serious,
      );
      break;
    case 'relation-first':
      opening.push(
        ...open,
        ...repeats,
        ...fullApology,
        ...occasion,
        ...empathy,
        ...responsibility,
        ...evidenceThanks,
        ...serious,
      );
      break;
  }

  const safety = isSafety ? safetyMoves(build) : [];
  // Whoever is paid or served still wants to know that the danger itself is looked into; by when, nobody has decided.
  const isReported = coreIds.has('safety.escalated') || flags.includes('medical_need');
  const report: Move[] = isSafety && !isReported ? [m('safety.reported', 'core', 0)] : [];
  const explain = plan.explains || plan.order === 'apology-frame' ? explainMoves(core, build) : [];

  const closing: Move[] = [...person];
  const answers = new Set(core.moves.map((move) => move.paragraph));
  if (plan.tellsPrevention && isGrave && !isSafety && isOurs(core, intent))
    closing.push(m('close.prevention', 'closing', 2));
  if (intent === 'praise_thanks') closing.push(m('close.enjoy', 'closing', 1));
  else {
    const asks = answers.has('asks') || core.moves.some((move) => INVITES.includes(move.id));
    if (!asks && !upset) closing.push(m('close.available', 'closing', plan.order === 'fix-first' ? 3 : 2));
    // Patience is thanked for while something is still to come, and never where it has been used up.
    const hasPatience = emotion < 50 && intent !== 'service_complaint' && !flags.includes('repeat_contact');
    const isPending = core.moves.some((move) => move.commits === true && !move.id.startsWith('do.refund'));
    const thanksPatience = plan.order === 'relation-first' || plan.order === 'explain-first';
    // Two sentences close a letter; a third one delays the end.
    const hasRoom = closing.length < 2;
    if (isGrave && hasPatience && isPending && thanksPatience && hasRoom && !isSafety)
      closing.push(m('close.patience', 'closing', 3));
    if (thread.askedAgain || (heated && flags.includes('repeat_contact')))
      closing.push(m('close.record', 'closing', 3));
  }
  if (apologises && repeats.length === 0 && plan.order === 'apology-frame')
    closing.push(m('close.apology', 'closing', 2));
  if (plan.closesWithWish && !heated && emotion < 50 && intent !== 'praise_thanks')
    closing.push(m('close.wish', 'closing', 3));

  const shared = privacyMoves(build);
  return [
    m0('greeting'),
    ...opening,
    ...safety,
    ...explain,
    ...core.moves,
    ...report,
    ...(coreIds.has('privacy.confirm') ? [] : shared),
    ...closing,
    m0('signature'),
  ].map((move) => (tone === 'shorter' && move.weight === 1 ? { ...move, weight: 2 } : move));
}

function m0(id: 'greeting' | 'signature'): Move {
  return { id, paragraph: id, weight: 0 };
}

/** The goods are with the buyer and of no use to him; who keeps them has told us otherwise. */
function cannotUse(core: Core, intent: Intent): boolean {
  const keeps = core.moves.some((move) =>
    ['do.refund_partial', 'do.keep_item', 'do.keep_item_refund', 'offer.choice_keep'].includes(move.id),
  );
  return !keeps && (intent === 'damaged' || intent === 'defective' || intent === 'wrong_item');
}

/** The trouble arose with us, as far as is known: only then can "so that it does not happen again" be meant. */
function isOurs(core: Core, intent: Intent): boolean {
  const isOpen = core.strategy === 'ask_evidence' || core.moves.some((move) => move.id === 'do.troubleshooting');
  return !isOpen && intent !== 'customs_duty' && intent !== 'delivered_not_received';
}

/** First the people, then the thing; no cause is named and none denied. */
function safetyMoves(build: CoreBuilder): Move[] {
  const s = (id: MoveId, weight: Weight): Move => ({ id, paragraph: 'safety', weight });
  if (build.brief.judgement.flags.includes('medical_need')) {
    return [s('safety.wellbeing', 0), ...(build.isDelivered ? [s('safety.medical', 0)] : [])];
  }
  return [
    s('safety.wellbeing', 0),
    s('safety.stop_use', 0),
    ...(isElectrical(build) ? [s('safety.unplug', 1)] : []),
    s('safety.keep', 0),
  ];
}

/** One sentence of explanation, from facts alone. */
function explainMoves(core: Core, build: CoreBuilder): Move[] {
  const { intent, severity } = build.brief.judgement;
  const e = (id: MoveId, weight: Weight = 3): Move[] => [{ id, paragraph: 'core', weight }];
  // Before the proof is here, nobody can say how it came about.
  if (core.strategy === 'decline' || (core.strategy === 'ask_evidence' && isProductFault(intent))) return [];
  switch (intent) {
    case 'damaged':
      return e('explain.transit');
    case 'wrong_item':
    case 'missing_items':
      return e('explain.packing');
    case 'defective':
    case 'not_as_described':
      // "Often this is solved quickly" does not go with a word about our own quality.
      return severity === 'III' || core.moves.some((move) => move.id === 'do.troubleshooting')
        ? []
        : e('explain.standard');
    case 'late_delivery':
      return build.promisePassed ? e('explain.promised') : [];
    case 'not_received':
      if (core.moves.some((move) => move.id === 'do.carrier_investigation'))
        return build.promisePassed ? e('explain.promised') : [];
      return build.hasTracking ? e('explain.no_delivery', 2) : [];
    case 'delivered_not_received':
      return core.moves.some((move) => move.id === 'do.carrier_investigation') ? [] : e('explain.delivered');
    default:
      return [];
  }
}

/** "1+1": the buyer knows at once who looks after the case and when the full answer comes. */
function acknowledgePlan(build: CoreBuilder): Plan {
  const { brief } = build;
  const m = (id: MoveId, paragraph: Paragraph, weight: Weight): Move => ({ id, paragraph, weight });
  const isSafety = brief.judgement.intent === 'safety_incident';
  const empathyId = EMPATHY[brief.judgement.intent];
  const named = brief.agent.name !== undefined;
  // Goods that are of no use are apologised for everywhere; the rest is the culture's.
  const apologisesMeanwhile = !isSafety && (build.card.plan.apologies > 1 || empathyId === 'empathy.product');
  return {
    strategy: 'acknowledge',
    moves: [
      m0('greeting'),
      m(
        named
          ? 'ackn.received'
          : isUpset(brief.judgement.emotion, brief.judgement.flags)
            ? 'open.other'
            : 'thanks.contact',
        'opening',
        0,
      ),
      ...(brief.judgement.flags.includes('repeat_contact') && !build.thread.askedAgain
        ? [m('repeat.sorry', 'opening', 2)]
        : []),
      ...(build.thread.askedAgain ? [m('repeat.asked_again', 'opening', 2)] : []),
      ...(empathyId !== undefined && brief.judgement.severity !== 'III'
        ? [m(apologisesMeanwhile ? 'apology.holding' : empathyId, 'opening', 2)]
        : []),
      ...(isSafety ? safetyMoves(build) : []),
      { ...build.dated('ackn.full_answer', build.after('answer')), paragraph: 'core' },
      m('ackn.no_repeat', 'core', 2),
      m0('signature'),
    ],
    reasons: [
      'draft.reason.quick_acknowledgement',
      ...(brief.market === 'amazon' ? ['draft.reason.clock_runs_on'] : []),
      'draft.reason.needs_second_reply',
    ],
    wordingOffset: 0,
  };
}

/** The shortest friendly answer to thanks. */
function briefThanks(build: CoreBuilder): Plan {
  return {
    strategy: 'inform',
    moves: [
      m0('greeting'),
      { id: 'open.praise_thanks', paragraph: 'opening', weight: 0 },
      { id: 'close.available', paragraph: 'closing', weight: build.thread.terse ? 2 : 1 },
      m0('signature'),
    ],
    reasons: ['draft.reason.thanks_returned'],
    wordingOffset: 1,
  };
}

/** The close in three steps: ask whether all is settled, keep the record, wish well. */
function threeStepClose(build: CoreBuilder): Plan {
  const m = (id: MoveId, weight: Weight): Move => ({ id, paragraph: 'closing', weight });
  return {
    strategy: 'close',
    moves: [
      m0('greeting'),
      { id: 'open.praise_thanks', paragraph: 'opening', weight: 0 },
      m('close.confirm', 0),
      ...(build.brief.order === undefined ? [] : [m('close.record', 2)]),
      m('close.wish', 1),
      m0('signature'),
    ],
    reasons: ['draft.reason.three_step_close'],
    wordingOffset: 0,
  };
}

/** The same substance without what only frames it, in other words. */
function shorterPlan(plan: Plan): Plan {
  const strategy: StrategyKind = plan.strategy;
  return {
    strategy,
    moves: plan.moves.filter((move) => move.weight < 2),
    reasons: ['draft.reason.shorter'],
    wordingOffset: plan.wordingOffset + 1,
  };
}
