import type { BuyerLanguage } from '@/utils/domain/buyer-languages';

/**
 * What consoles write before a time without a colon: `Sent 2 h`, `Ship by 12 Oct`. It says what the time is for, not
 * when. All lower case.
 */
const TIME_LABELS: Record<BuyerLanguage, readonly string[]> = {
  en: [
    ...['sent', 'received', 'read', 'seen', 'delivered', 'posted', 'updated', 'opened', 'closed', 'created', 'due'],
    ...['ship by', 'deliver by', 'delivery by', 'respond by', 'reply by', 'expires', 'ends', 'sold', 'paid', 'ordered'],
  ],
  de: [
    ...['gesendet', 'empfangen', 'gelesen', 'zugestellt', 'aktualisiert', 'geöffnet', 'erstellt', 'fällig', 'verkauft'],
    ...['versenden bis', 'lieferung bis', 'antworten bis', 'läuft ab', 'endet', 'bezahlt', 'bestellt'],
  ],
  fr: [
    ...['envoyé', 'envoyée', 'reçu', 'lu', 'livré', 'mis à jour', 'ouvert', 'créé', 'vendu', 'payé', 'commandé'],
    ...['expédier avant', 'à expédier avant', 'livrer avant', 'répondre avant', 'expire', 'se termine'],
  ],
  es: [
    ...['enviado', 'enviada', 'recibido', 'leído', 'entregado', 'actualizado', 'abierto', 'creado', 'vence', 'vendido'],
    ...['enviar antes del', 'entregar antes del', 'responder antes del', 'pagado', 'pedido'],
  ],
  it: [
    ...['inviato', 'inviata', 'ricevuto', 'letto', 'consegnato', 'aggiornato', 'aperto', 'creato', 'scade', 'venduto'],
    ...['spedire entro', 'consegna entro', 'rispondere entro', 'rispondi entro', 'pagato', 'ordinato'],
  ],
  pt: [
    ...['enviado', 'enviada', 'recebido', 'lido', 'entregue', 'atualizado', 'aberto', 'criado', 'vence', 'vendido'],
    ...['enviar até', 'entregar até', 'responder até', 'pago', 'pedido'],
  ],
  nl: [
    'verzonden',
    'ontvangen',
    'gelezen',
    'bezorgd',
    'bijgewerkt',
    'verzenden vóór',
    'reageren vóór',
    'verloopt',
    'verkocht',
  ],
  pl: [
    'wysłano',
    'odebrano',
    'przeczytano',
    'dostarczono',
    'zaktualizowano',
    'wyślij do',
    'odpowiedz do',
    'wygasa',
    'sprzedano',
  ],
  sv: ['skickat', 'skickades', 'mottaget', 'läst', 'levererat', 'uppdaterat', 'skicka senast', 'svara senast', 'såld'],
  ja: ['送信済み', '送信', '受信', '既読', '配達済み', '更新', '出荷期限', '返信期限', '期限'],
  ko: ['보냄', '전송됨', '받음', '읽음', '배송됨', '업데이트', '발송 기한', '답변 기한'],
  zh: [
    '已发送',
    '已發送',
    '发送于',
    '已读',
    '已讀',
    '已送达',
    '更新于',
    '发货截止',
    '回复截止',
    '截止',
    '创建于',
    '付款时间',
    '下单时间',
  ],
  ar: ['أرسلت', 'تم الإرسال', 'تم الاستلام', 'تمت القراءة', 'تم التسليم', 'الشحن قبل', 'الرد قبل'],
  tr: ['gönderildi', 'alındı', 'okundu', 'teslim edildi', 'güncellendi', 'son kargo tarihi', 'son yanıt tarihi'],
  ru: ['отправлено', 'получено', 'прочитано', 'доставлено', 'обновлено', 'отправить до', 'ответить до', 'истекает'],
  he: ['נשלח', 'נשלחה', 'התקבל', 'נקרא', 'נמסר', 'עודכן', 'לשלוח עד', 'להשיב עד'],
  th: ['ส่งแล้ว', 'ส่งเมื่อ', 'ได้รับ', 'อ่านแล้ว', 'จัดส่งแล้ว', 'อัปเดต', 'จัดส่งภายใน', 'ตอบกลับภายใน'],
  vi: ['đã gửi', 'đã nhận', 'đã đọc', 'đã giao', 'cập nhật', 'gửi hàng trước', 'trả lời trước', 'hết hạn'],
  id: ['terkirim', 'dikirim', 'diterima', 'dibaca', 'diperbarui', 'kirim sebelum', 'balas sebelum', 'berakhir'],
  hi: ['भेजा गया', 'प्राप्त', 'पढ़ा गया', 'डिलीवर', 'अपडेट किया गया', 'शिप करें', 'जवाब दें'],
};

/** The text without a label of one of these languages; the same text when it has none. */
export function withoutTimeLabel(text: string, languages: readonly BuyerLanguage[]): string {
  const plain = text.replace(/^[^\d:：]{1,60}[:：]\s+(?=\S)/u, '').trim();
  const lower = plain.toLowerCase();
  const found = languages
    .flatMap((language) => TIME_LABELS[language])
    .filter((label) => lower.startsWith(label) && lower.length > label.length)
    .filter(
      (label) =>
        /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u.test(label) ||
        /\s/u.test(lower.charAt(label.length)),
    )
    .sort((a, b) => b.length - a.length);
  return found[0] === undefined ? plain : plain.slice(found[0].length).trim();
}
