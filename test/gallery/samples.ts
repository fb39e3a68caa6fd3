import { openCaseFile } from '@/utils/cases/change-case-file';
import type { Draft } from '@/utils/domain/draft';
import type { Finding } from '@/utils/domain/finding';
import type { AccountKey, CaseId, ConversationKey, CustomerKey, MessageKey, OrderId } from '@/utils/domain/ids';
import type { Message } from '@/utils/domain/message';
import type { ConversationView, QueueRow, ShownClock } from '@/utils/domain/view';

export const NOW = Date.parse('2026-11-24T08:20:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const message = (
  key: string,
  from: Message['from'],
  at: number,
  text: string,
  more: Partial<Message> = {},
): Message => ({
  key: key as MessageKey,
  from,
  text,
  at: { earliestAt: at, latestAt: at },
  attachments: [],
  automatic: false,
  ...more,
});

export const german: ConversationView = {
  key: 'amazon|A1|c1' as ConversationKey,
  marketplace: 'amazon',
  host: 'sellercentral.amazon.de',
  site: 'amazon.de',
  account: 'amazon|A1' as AccountKey,
  accountName: 'Nordlicht Home',
  subject: 'Produktanfrage',
  buyerName: 'Katharina Vogelsang',
  orderIds: ['304-5582217-7719046'],
  order: {
    orderId: '304-5582217-7719046' as OrderId,
    items: [{ title: 'Stehlampe Birke, dimmbar, 148 cm', quantity: 1, price: { amount: 64.9, currency: 'EUR' } }],
    total: { amount: 64.9, currency: 'EUR' },
    carrier: 'DHL',
    promisedBy: '2026-11-20',
    shipToCountry: 'DE',
    status: 'Versandt',
  },
  messages: [
    message('m1', 'buyer', NOW - 3 * DAY, 'Guten Tag, wann kommt meine Lampe an? Sie sollte am Freitag da sein.'),
    message('m2', 'seller', NOW - 3 * DAY + 5 * HOUR, 'Guten Tag, Ihr Paket ist unterwegs und kommt am Montag an.'),
    message(
      'm3',
      'buyer',
      NOW - 21 * HOUR,
      'Guten Tag,\ndie Lampe ist heute endlich angekommen, aber der Glasschirm ist komplett zersprungen und der Karton war an einer Seite eingedrückt. Das ist schon das zweite Mal, dass ich Ihnen schreiben muss. Am Samstag ist die Einweihungsfeier meiner Tochter, dafür war sie gedacht. Fotos anbei. Wenn sich das nicht bis Freitag klärt, stelle ich einen A-bis-Z-Antrag.\nK. Vogelsang',
      {
        attachments: [{ kind: 'image', count: 2 }],
        translation: '您好，台灯今天终于到了，但玻璃灯罩完全碎了，纸箱一侧也压坏了。这已经是我第二次给您写信了……',
      },
    ),
  ],
  verdict: {
    language: { status: 'sure', lang: 'de', refined: 'de-DE', margin: 0.8 },
    intent: 'damaged',
    also: ['return_exchange', 'late_delivery'],
    severity: 'I',
    emotion: 70,
    flags: ['platform_claim', 'repeat_contact', 'occasion'],
    entities: { orderIds: [], trackingNumbers: [], amounts: [], dates: [] },
    reasons: [
      { label: 'severity:I', quote: 'A-bis-Z-Antrag' },
      { label: 'intent:damaged', quote: 'komplett zersprungen' },
      { label: 'intent:damaged', quote: 'eingedrückt' },
      { label: 'emotion', quote: 'schon das zweite Mal' },
      { label: 'flag:occasion', quote: 'Einweihungsfeier meiner Tochter' },
      { label: 'case:days_late', quote: '4 d' },
    ],
  },
  judgedMessage: 'm3' as MessageKey,
  emotions: [{ emotion: 20 }, { emotion: 70 }],
  events: [{ at: NOW - 21 * HOUR, kind: 'buyer_message' }],
  case: {
    ...openCaseFile('k1' as CaseId, 'Li Wei', NOW - 3 * DAY),
    nudges: 1,
    fallbackOwner: 'Ana',
    questions: [
      {
        id: 'q1',
        who: 'Warehouse',
        question: 'Was the lamp packed in two boxes?',
        until: NOW + 2 * HOUR,
        askedAt: NOW - HOUR,
        askedBy: 'Li Wei',
      },
    ],
    log: [
      {
        kind: 'asked-inside',
        id: 'q1',
        who: 'Warehouse',
        question: 'Was the lamp packed in two boxes?',
        at: NOW - HOUR,
        by: 'Li Wei',
        link: 1,
      },
    ],
  },
  replies: [],
  promises: [{ id: 'p1', text: 'kommt am Montag an', dueAt: NOW - 16 * HOUR, state: 'broken' }],
  customer: {
    key: 'amazon|A1|b1' as CustomerKey,
    name: 'Katharina Vogelsang',
    marketplace: 'amazon',
    account: 'amazon|A1' as AccountKey,
    language: 'de',
    firstSeenAt: NOW - 220 * DAY,
    conversations: 2,
    orders: 3,
    spent: { amount: 187.3, currency: 'EUR' },
    note: '',
    tags: ['VIP'],
    timeline: [
      { at: NOW - 21 * HOUR, kind: 'message', text: 'Guten Tag, die Lampe ist heute endlich angekommen, aber der …' },
      { at: NOW - 16 * HOUR, kind: 'promise-broken', text: 'kommt am Montag an' },
      { at: NOW - 3 * DAY + 5 * HOUR, kind: 'human_reply', text: '' },
      { at: NOW - 9 * DAY, kind: 'order', text: '304-5582217-7719046' },
      { at: NOW - 220 * DAY, kind: 'order', text: '302-1180034-5520918' },
    ],
  },
  readAt: NOW - 12_000,
  composer: { found: true, maxLength: 4000 },
};

const line = (text: string, gloss: string, move: string) => ({ text, gloss, move });
const draft = (strategy: Draft['strategy'], rankReasons: string[], lines: Draft['lines']): Draft => ({
  strategy,
  lines,
  text: lines.map((one) => one.text).join(''),
  promises: [],
  findings: [],
  rankReasons,
  wordings: [],
});

export const germanDrafts: Draft[] = [
  draft(
    'resolve',
    ['draft.reason.evidence_complete', 'draft.reason.order_facts_first'],
    [
      line('Guten Tag Frau Vogelsang,\n\n', '沃格尔桑女士，您好：', 'greeting'),
      line(
        'es tut uns leid, dass Ihre Lampe zerbrochen angekommen ist. ',
        '很抱歉，您的灯到货时已破损。',
        'open.damaged',
      ),
      line(
        'Vielen Dank für die Fotos, sie zeigen uns alles Nötige.\n\n',
        '感谢您的照片，我们需要的信息都在里面了。',
        'thanks.photos',
      ),
      line(
        'Wir senden Ihnen kostenlos eine neue Lampe; sie geht am Mittwoch, 25. November, auf den Weg. ',
        '我们免费为您补发一盏新灯，11 月 25 日（周三）发出。',
        'do.replacement',
      ),
      line('Die beschädigte Lampe brauchen Sie nicht zurückzusenden. ', '破损的灯无需寄回。', 'note.no_return'),
      line(
        'Wir haben die Einweihungsfeier am Samstag im Blick und tun alles, damit sie rechtzeitig da ist.\n\n',
        '我们记着周六的乔迁聚会，会尽力让它按时送到。',
        'occasion.date',
      ),
      line('Mit freundlichen Grüßen\nLi Wei\nNordlicht Home', '此致\n李伟\nNordlicht Home', 'signature'),
    ],
  ),
  draft(
    'acknowledge',
    ['draft.reason.quick_acknowledgement', 'draft.reason.clock_runs_on'],
    [
      line('Guten Tag Frau Vogelsang,\n\n', '沃格尔桑女士，您好：', 'greeting'),
      line(
        'Ihre Nachricht ist da; ich, Li Wei, kümmere mich darum. ',
        '您的来信已收到，由我李伟负责处理。',
        'ackn.received',
      ),
      line(
        'Unsere vollständige Antwort haben Sie bis heute, 18 Uhr.',
        '今天 18 点前给您完整答复。',
        'ackn.full_answer',
      ),
    ],
  ),
  draft(
    'ask_evidence',
    ['draft.reason.evidence_missing'],
    [
      line('Guten Tag Frau Vogelsang,\n\n', '沃格尔桑女士，您好：', 'greeting'),
      line('bitte senden Sie uns noch ein Foto der Verpackung.', '请再发一张包装的照片。', 'ask.photo_damage'),
    ],
  ),
];

export const findings = (text: string): Finding[] => {
  const found: Finding[] = [];
  const add = (quote: string, rest: Omit<Finding, 'quote' | 'span'>) => {
    const start = text.indexOf(quote);
    if (start >= 0) found.push({ ...rest, quote, span: { start, end: start + quote.length } });
  };
  add('nordlicht@posteo.example', {
    examiner: 'lint',
    rule: 'AMZ-02',
    kind: 'email',
    level: 'block',
    fix: '',
    source: 'OFF',
  });
  add('304-5582217-7719064', {
    examiner: 'claim',
    rule: 'CLAIM',
    kind: 'order_id',
    level: 'block',
    fix: '304-5582217-7719046',
    sourceQuote: '304-5582217-7719046',
  });
  add('garantiert', { examiner: 'lint', rule: 'AMZ-31', kind: 'absolute_promise', level: 'warn', source: 'SEC' });
  return found;
};

export const clocks: ShownClock[] = [
  {
    clock: { rule: 'AMZ-MSG', startedAt: NOW - 21 * HOUR, dueAt: NOW + 3 * HOUR, state: 'running' },
    rule: {
      id: 'AMZ-MSG',
      startsOn: ['buyer_message'],
      stopsOn: ['human_reply'],
      budget: { unit: 'elapsed_hours', n: 24 },
    },
    kind: 'marketplace',
    nameKey: 'deadlines:rule.AMZ-MSG',
    source: 'OFF',
    unverified: false,
  },
  {
    clock: { rule: 'TEAM-A-I-FIRST', startedAt: NOW - 21 * HOUR, dueAt: NOW - 12 * 60_000, state: 'overdue' },
    rule: {
      id: 'TEAM-A-I-FIRST',
      startsOn: ['buyer_message'],
      stopsOn: ['human_reply'],
      budget: { unit: 'working_minutes', n: 120, calendar: 'team' },
    },
    kind: 'team',
    nameKey: 'deadlines:rule.TEAM-A-I-FIRST',
    source: 'TEAM',
    unverified: false,
  },
  {
    clock: { rule: 'AMZ-AZ-CONTACT', startedAt: NOW - 21 * HOUR, dueAt: NOW + 27 * HOUR, state: 'running' },
    rule: {
      id: 'AMZ-AZ-CONTACT',
      startsOn: ['buyer_message'],
      stopsOn: ['human_reply'],
      budget: { unit: 'elapsed_hours', n: 48 },
    },
    kind: 'marketplace',
    nameKey: 'deadlines:rule.AMZ-AZ-CONTACT',
    source: 'SEC',
    unverified: true,
  },
];

export const arabic: ConversationView = {
  ...german,
  key: 'aliexpress|S9|c7' as ConversationKey,
  marketplace: 'aliexpress',
  host: 'gsp.aliexpress.com',
  site: 'aliexpress.com',
  accountName: 'Mingyuan Electronics',
  subject: undefined,
  buyerName: 'عبد الرحمن الغامدي',
  orderIds: ['8194402217735580'],
  order: {
    orderId: '8194402217735580' as OrderId,
    items: [{ title: 'USB-C charger 65 W, UK plug', quantity: 2 }],
    total: { amount: 31.4, currency: 'USD' },
    shipToCountry: 'SA',
  },
  messages: [
    message(
      'a1',
      'buyer',
      NOW - 40 * 60_000,
      'السلام عليكم، الشاحن خرج منه دخان وأنا أشحن الجوال ليلاً، واحترق طرف الطاولة. الحمد لله لم يصب أحد. رقم الطلب 8194402217735580 وأريد حلاً قبل 28/11.',
      { attachments: [{ kind: 'video', count: 1 }] },
    ),
  ],
  verdict: {
    language: { status: 'unsure', lang: 'ar', candidates: ['ar-SA', 'ar-EG'], margin: 0.05 },
    intent: 'safety_incident',
    also: ['defective'],
    severity: 'I',
    emotion: 85,
    flags: [],
    entities: { orderIds: ['8194402217735580'], trackingNumbers: [], amounts: [], dates: ['28/11'] },
    reasons: [
      { label: 'severity:I', quote: 'خرج منه دخان' },
      { label: 'intent:safety_incident', quote: 'واحترق' },
    ],
  },
  judgedMessage: 'a1' as MessageKey,
  emotions: [{ emotion: 85 }],
  correction: { severity: 'I', correctedAt: NOW - 60_000 },
  promises: [],
  customer: undefined,
  replies: [
    {
      id: 'r1',
      text: '…',
      insertedAt: NOW - 4 * 60_000,
      promises: [],
      wordings: [],
      overrides: [],
    },
  ],
  composer: { found: true },
};

export const arabicDrafts: Draft[] = [
  draft(
    'inform',
    ['draft.reason.safety_first'],
    [
      line(
        'السيد عبد الرحمن، وعليكم السلام ورحمة الله،\n\n',
        '阿卜杜勒·拉赫曼先生，愿平安与真主的慈悯与您同在：',
        'greeting',
      ),
      line('نحمد الله على سلامتكم. ', '您平安无事，感谢真主。', 'safety.wellbeing'),
      line(
        'نرجو عدم استخدام الشاحن بعد الآن وفصله عن الكهرباء. ',
        '请不要再使用该充电器，并断开电源。',
        'safety.stop_use',
      ),
      line('يرجى الاحتفاظ بالمنتج والعلبة كما هما.\n\n', '请原样保留产品和包装。', 'safety.keep'),
      line(
        'سيصلكم ردنا بخصوص الطلب \u20688194402217735580\u2069 يوم الخميس 26 نوفمبر.',
        '关于订单 8194402217735580，我们将于 11 月 26 日（周四）前答复您。',
        'safety.escalated',
      ),
    ],
  ),
];

export const queue: QueueRow[] = [
  [
    'amazon.de',
    'amazon',
    'Katharina Vogelsang',
    'I',
    'damaged',
    70,
    3 * HOUR,
    'die Lampe ist heute endlich angekommen, aber der Glasschirm …',
  ],
  [
    'ebay.it',
    'ebay',
    'giuliano_b77',
    'II',
    'not_received',
    55,
    50 * 60_000,
    'Buongiorno, il pacco risulta fermo da otto giorni',
  ],
  [
    'aliexpress.com',
    'aliexpress',
    'عبد الرحمن الغامدي',
    'I',
    'safety_incident',
    85,
    -12 * 60_000,
    'الشاحن خرج منه دخان وأنا أشحن الجوال',
  ],
  [
    'amazon.co.jp',
    'amazon',
    '小野寺 由紀',
    'III',
    'product_question',
    10,
    20 * HOUR,
    '替えのフィルターはどちらで購入できますでしょうか。',
  ],
  [
    'ebay.com',
    'ebay',
    'marshfield-tools',
    'II',
    'refund_status',
    60,
    30 * HOUR,
    'You said the refund was on its way last week',
  ],
].map(([site, marketplace, buyerName, severity, intent, emotion, due, preview], place) => ({
  key: `q${place}` as ConversationKey,
  site,
  marketplace,
  buyerName,
  severity,
  intent,
  emotion,
  dueAt: NOW + Number(due),
  preview,
  readAt: NOW,
  status: place === 4 ? 'waiting-inside' : 'open',
  url: 'https://example.test/',
})) as QueueRow[];
