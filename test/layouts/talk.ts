/** A talk as the layouts print it; written for them, in several languages. */
export interface Line {
  from: 'buyer' | 'seller' | 'system' | 'note';
  text: string;
  /** ISO, UTC. */
  at: string;
}

export interface Talk {
  lang: string;
  buyer: string;
  shop: string;
  orderId: string;
  /** Words of the page around the talk. */
  words: { order: string; reply: string; send: string; search: string; note: string; you: string; messages: string };
  lines: Line[];
}

export const TALKS: Record<string, Talk> = {
  en: {
    lang: 'en',
    buyer: 'Priya Natarajan',
    shop: 'Copper & Oak',
    orderId: 'CO-448120',
    words: {
      order: 'Order',
      reply: 'Write a reply',
      send: 'Send',
      search: 'Search conversations',
      note: 'Internal note',
      you: 'You',
      messages: 'Messages',
    },
    lines: [
      { from: 'buyer', text: 'Hi! The pan I got has a loose handle.', at: '2026-10-05T08:12:00Z' },
      {
        from: 'buyer',
        text: 'Is there a screw missing maybe? I have attached nothing yet.',
        at: '2026-10-05T08:13:00Z',
      },
      {
        from: 'seller',
        text: 'Hello Priya, sorry about that. Could you check whether the ring under the handle is there?\nWe will send the part at once if not.',
        at: '2026-10-05T09:40:00Z',
      },
      { from: 'buyer', text: 'No ring at all.', at: '2026-10-06T07:01:00Z' },
      {
        from: 'seller',
        text: 'Thank you. The ring goes out today, no need to return anything.',
        at: '2026-10-06T07:30:00Z',
      },
      { from: 'buyer', text: 'Great, thanks 👍', at: '2026-10-06T07:31:00Z' },
    ],
  },
  de: {
    lang: 'de',
    buyer: 'Jonas Wiedemann',
    shop: 'Lichtwerk',
    orderId: 'LW-90331',
    words: {
      order: 'Bestellung',
      reply: 'Antwort schreiben',
      send: 'Senden',
      search: 'Suche',
      note: 'Interne Notiz',
      you: 'Sie',
      messages: 'Nachrichten',
    },
    lines: [
      { from: 'buyer', text: 'Guten Tag, wann kommt die Lampe denn nun?', at: '2026-10-05T08:12:00Z' },
      { from: 'seller', text: 'Guten Tag Herr Wiedemann, sie ist seit gestern unterwegs.', at: '2026-10-05T10:02:00Z' },
      { from: 'buyer', text: 'Danke. Und passt auch eine E14-Birne?', at: '2026-10-05T10:20:00Z' },
      { from: 'seller', text: 'Leider nicht, nur E27.', at: '2026-10-05T11:00:00Z' },
      { from: 'buyer', text: 'Schade.', at: '2026-10-05T11:05:00Z' },
    ],
  },
  ar: {
    lang: 'ar',
    buyer: 'ليلى حداد',
    shop: 'بيت الخزف',
    orderId: 'BK-77120',
    words: {
      order: 'الطلب',
      reply: 'اكتب رسالة',
      send: 'إرسال',
      search: 'بحث',
      note: 'ملاحظة داخلية',
      you: 'أنت',
      messages: 'الرسائل',
    },
    lines: [
      { from: 'buyer', text: 'السلام عليكم، وصلتني الصحون وفيها واحد مكسور.', at: '2026-10-05T08:12:00Z' },
      { from: 'seller', text: 'وعليكم السلام، نعتذر كثيرًا. سنرسل لك صحنًا جديدًا اليوم.', at: '2026-10-05T09:00:00Z' },
      { from: 'buyer', text: 'شكرًا لكم', at: '2026-10-05T09:10:00Z' },
    ],
  },
  ja: {
    lang: 'ja',
    buyer: '森田 由美',
    shop: 'こもれび雑貨',
    orderId: 'KZ-20391',
    words: {
      order: '注文番号',
      reply: 'メッセージを入力',
      send: '送信',
      search: '検索',
      note: '社内メモ',
      you: 'あなた',
      messages: 'メッセージ',
    },
    lines: [
      { from: 'buyer', text: '先日購入した急須ですが、蓋が合わないようです。', at: '2026-10-05T01:12:00Z' },
      {
        from: 'seller',
        text: '森田様、ご迷惑をおかけして申し訳ございません。お写真を拝見できますでしょうか。',
        at: '2026-10-05T02:40:00Z',
      },
      { from: 'buyer', text: '添付いたしました。よろしくお願いします。', at: '2026-10-05T04:01:00Z' },
      { from: 'seller', text: '確認いたしました。新しい蓋を本日発送いたします。', at: '2026-10-05T05:30:00Z' },
    ],
  },
  pt: {
    lang: 'pt-BR',
    buyer: 'Tainá Ferraz',
    shop: 'Ateliê Sol',
    orderId: 'AS-55102',
    words: {
      order: 'Pedido',
      reply: 'Escreva uma mensagem',
      send: 'Enviar',
      search: 'Pesquisar',
      note: 'Nota interna',
      you: 'Você',
      messages: 'Mensagens',
    },
    lines: [
      { from: 'seller', text: 'Oi Tainá! Seu pedido saiu hoje.', at: '2026-10-04T13:12:00Z' },
      { from: 'buyer', text: 'oi, chegou mas faltou um brinco', at: '2026-10-06T17:40:00Z' },
      { from: 'buyer', text: 'o azul', at: '2026-10-06T17:40:00Z' },
      { from: 'seller', text: 'Puxa, desculpa! Envio amanhã sem custo.', at: '2026-10-06T18:00:00Z' },
    ],
  },
  zh: {
    lang: 'zh-CN',
    buyer: '小鱼儿99',
    shop: '山海茶铺',
    orderId: 'SH-610277',
    words: {
      order: '订单号',
      reply: '请输入消息',
      send: '发送',
      search: '搜索',
      note: '内部备注',
      you: '我',
      messages: '消息',
    },
    lines: [
      { from: 'buyer', text: '在吗？茶叶罐子瘪了', at: '2026-10-05T03:12:00Z' },
      { from: 'seller', text: '亲，非常抱歉，麻烦发张照片给我们看看好吗？', at: '2026-10-05T03:20:00Z' },
      { from: 'buyer', text: '好的稍等', at: '2026-10-05T03:21:00Z' },
    ],
  },
};
