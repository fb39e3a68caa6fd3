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
  th: {
    lang: 'th',
    buyer: 'คุณมะลิ ใจดี',
    shop: 'ร้านไม้หอม',
    orderId: 'MH-88213',
    words: {
      order: 'คำสั่งซื้อ',
      reply: 'พิมพ์ข้อความ',
      send: 'ส่ง',
      search: 'ค้นหา',
      note: 'บันทึกภายใน',
      you: 'คุณ',
      messages: 'ข้อความ',
    },
    lines: [
      { from: 'buyer', text: 'สวัสดีค่ะ เทียนหอมที่สั่งไปแตกมาค่ะ', at: '2026-10-05T03:12:00Z' },
      { from: 'seller', text: 'ขออภัยมากครับ รบกวนส่งรูปให้ดูหน่อยครับ', at: '2026-10-05T03:30:00Z' },
      { from: 'buyer', text: 'ส่งแล้วนะคะ', at: '2026-10-05T03:41:00Z' },
      { from: 'seller', text: 'ได้รับแล้วครับ จะส่งชิ้นใหม่ให้พรุ่งนี้', at: '2026-10-06T02:00:00Z' },
    ],
  },
  ko: {
    lang: 'ko',
    buyer: '한소영',
    shop: '달빛문구',
    orderId: 'DB-30418',
    words: {
      order: '주문번호',
      reply: '답장을 입력하세요',
      send: '보내기',
      search: '검색',
      note: '내부 메모',
      you: '나',
      messages: '메시지',
    },
    lines: [
      { from: 'buyer', text: '안녕하세요, 노트가 한 권 덜 왔어요.', at: '2026-10-05T02:05:00Z' },
      { from: 'seller', text: '고객님, 불편을 드려 죄송합니다. 바로 확인하겠습니다.', at: '2026-10-05T02:50:00Z' },
      { from: 'seller', text: '내일 한 권을 추가로 보내 드리겠습니다.', at: '2026-10-05T04:10:00Z' },
      { from: 'buyer', text: '네 감사합니다', at: '2026-10-05T04:15:00Z' },
    ],
  },
  es: {
    lang: 'es',
    buyer: 'marisol_rv',
    shop: 'Telar del Sur',
    orderId: 'TS-71940',
    words: {
      order: 'Pedido',
      reply: 'Escribe una respuesta',
      send: 'Enviar',
      search: 'Buscar',
      note: 'Nota interna',
      you: 'Tú',
      messages: 'Mensajes',
    },
    lines: [
      { from: 'buyer', text: 'Hola, ¿la manta es de lana de verdad?', at: '2026-10-03T18:20:00Z' },
      { from: 'seller', text: 'Hola, sí, es 100 % lana de oveja.', at: '2026-10-04T08:01:00Z' },
      { from: 'buyer', text: 'Perfecto, ¿y cuándo llegaría a Cádiz?', at: '2026-10-04T08:30:00Z' },
      { from: 'seller', text: 'Si la pides hoy, entre el jueves y el viernes.', at: '2026-10-04T09:12:00Z' },
      { from: 'buyer', text: 'Vale, la acabo de pedir.', at: '2026-10-04T09:50:00Z' },
    ],
  },
  fr: {
    lang: 'fr',
    buyer: 'Maëlle Guérin',
    shop: 'La Fabrique Bleue',
    orderId: 'FB-20117',
    words: {
      order: 'Commande',
      reply: 'Écrire une réponse',
      send: 'Envoyer',
      search: 'Rechercher',
      note: 'Note interne',
      you: 'Vous',
      messages: 'Messages',
    },
    lines: [
      { from: 'buyer', text: 'Bonjour, le colis est arrivé ouvert.', at: '2026-10-05T09:15:00Z' },
      {
        from: 'seller',
        text: 'Bonjour Maëlle, nous sommes désolés. Manque-t-il quelque chose ?',
        at: '2026-10-05T09:45:00Z',
      },
      { from: 'buyer', text: 'Oui, la tasse bleue.', at: '2026-10-05T10:02:00Z' },
      { from: 'seller', text: 'Nous vous la renvoyons dès demain.', at: '2026-10-05T10:30:00Z' },
      { from: 'buyer', text: 'Merci beaucoup !', at: '2026-10-05T10:31:00Z' },
    ],
  },
  he: {
    lang: 'he',
    buyer: 'נועה ברק',
    shop: 'סטודיו חימר',
    orderId: 'SH-50921',
    words: {
      order: 'הזמנה',
      reply: 'כתוב הודעה',
      send: 'שלח',
      search: 'חיפוש',
      note: 'הערה פנימית',
      you: 'אתה',
      messages: 'הודעות',
    },
    lines: [
      { from: 'buyer', text: 'שלום, קיבלתי כד בצבע אחר.', at: '2026-10-04T08:10:00Z' },
      { from: 'seller', text: 'שלום נועה, מתנצלים. נחליף אותו ללא עלות.', at: '2026-10-04T08:40:00Z' },
      { from: 'buyer', text: 'תודה רבה', at: '2026-10-05T06:00:00Z' },
    ],
  },
  pl: {
    lang: 'pl',
    buyer: 'zielony_kot',
    shop: 'Pracownia Lipa',
    orderId: 'PL-66203',
    words: {
      order: 'Zamówienie',
      reply: 'Napisz odpowiedź',
      send: 'Wyślij',
      search: 'Szukaj',
      note: 'Notatka wewnętrzna',
      you: 'Ty',
      messages: 'Wiadomości',
    },
    lines: [
      { from: 'buyer', text: 'Dzień dobry, czy stołek jest już wysłany?', at: '2026-10-04T07:20:00Z' },
      { from: 'seller', text: 'Dzień dobry, wyjdzie jutro rano kurierem.', at: '2026-10-04T08:05:00Z' },
      { from: 'buyer', text: 'Super. Proszę o fakturę na firmę.', at: '2026-10-04T08:11:00Z' },
      { from: 'seller', text: 'Oczywiście, dołączymy ją do paczki.', at: '2026-10-05T06:50:00Z' },
    ],
  },
  tr: {
    lang: 'tr',
    buyer: 'Elif Kaya',
    shop: 'Mavi Atölye',
    orderId: 'MA-31877',
    words: {
      order: 'Sipariş',
      reply: 'Mesaj yazın',
      send: 'Gönder',
      search: 'Ara',
      note: 'Dahili not',
      you: 'Sen',
      messages: 'Mesajlar',
    },
    lines: [
      { from: 'buyer', text: 'Merhaba, gelen kupanın kulpu kırık.', at: '2026-10-03T10:00:00Z' },
      { from: 'seller', text: 'Merhaba Elif Hanım, çok üzgünüz. Yenisini yolluyoruz.', at: '2026-10-03T11:30:00Z' },
      { from: 'buyer', text: 'Teşekkür ederim.', at: '2026-10-03T11:40:00Z' },
      { from: 'buyer', text: 'Kırık olanı geri göndereyim mi?', at: '2026-10-03T11:41:00Z' },
      { from: 'seller', text: 'Gerek yok, sizde kalabilir.', at: '2026-10-03T12:15:00Z' },
    ],
  },
  it: {
    lang: 'it',
    buyer: 'Chiara Bonfanti',
    shop: 'Bottega del Lino',
    orderId: 'BL-40725',
    words: {
      order: 'Ordine',
      reply: 'Scrivi una risposta',
      send: 'Invia',
      search: 'Cerca',
      note: 'Nota interna',
      you: 'Tu',
      messages: 'Messaggi',
    },
    lines: [
      { from: 'buyer', text: 'Buongiorno, la tovaglia ha una macchia sul bordo.', at: '2026-10-02T08:30:00Z' },
      {
        from: 'seller',
        text: 'Buongiorno Chiara, ci dispiace molto. Preferisce un cambio?',
        at: '2026-10-02T09:10:00Z',
      },
      { from: 'buyer', text: 'Sì, grazie, dello stesso colore.', at: '2026-10-03T07:45:00Z' },
      { from: 'seller', text: 'Perfetto, parte lunedì.', at: '2026-10-03T08:20:00Z' },
    ],
  },
};
