// Where a quoted earlier message begins: the rest of the text is not the buyer's new words. Own collection of the
// lines that mail programs and consoles print, per language.
const QUOTE_HEADS =
  /^[ \t>]*(?:-{2,}\s*(?:original message|original-nachricht|ursprüngliche nachricht|message d['’]origine|message original|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht|wiadomość oryginalna|oryginalna wiadomość|ursprungligt meddelande|originalmeddelande|orijinal mesaj|özgün ileti|исходное сообщение|пересылаемое сообщение|元のメッセージ|원본 메시지|原始邮件|原始郵件|原始訊息|tin nhắn gốc|thư gốc|pesan asli|ข้อความต้นฉบับ|الرسالة الأصلية|הודעה מקורית|मूल संदेश|forwarded message|weitergeleitete nachricht).*|(?:on|am|le|el|il|em|op|w dniu|dnia|den|на|vào|pada|в|в?\s?\d).{4,90}(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|napisał(?:\(a\)|a)?|pisze|skrev|yazdı|написал(?:\(а\)|а)?|пишет|viết|menulis)(?:\s*:?.{0,3}|.{1,50}:)|.{4,60}(?:tarihinde|sana).{0,60}yazdı\s*:?|.{2,40}(?:さんは書きました|님이 작성|写道|寫道|wrote)\s*[::]|.{4,60}(?:כתב|كتب|เขียนว่า|ने लिखा).{0,30}:)[ \t]*$/imu;
// A block of mail headers: at least two such lines in a row.
const HEADER_BLOCK =
  /^(?:from|von|de|da|van|od|från|kimden|от|发件人|寄件者|差出人|보낸 사람|từ|dari|จาก|من|מאת)\s?[::].{2,}\n(?:.*\n)?(?:sent|to|date|gesendet|an|datum|envoyé|à|date|enviado|para|fecha|inviato|a|data|verzonden|aan|wysłano|do|skickat|till|gönderilen?|kime|tarih|отправлено|кому|дата|发送时间|收件人|寄件日期|送信日時|宛先|보낸 날짜|받는 사람|gửi|ngày|dikirim|tanggal|ส่ง|ถึง|تاريخ|إلى|נשלח|אל)\s?[::]/imu;
const QUOTED_LINE = /^[ \t]*[>›»|](?![\d.,]).*$/gmu;
const SIGNATURE =
  /^(?:--[ \t]*|_{4,}|(?:sent|gesendet|envoyé|enviado|inviato|verstuurd|verzonden|wysłane|skickat|gönderildi|отправлено|được gửi|dikirim|送信|发自|發自|보냄|ส่งจาก|أُرسلت|أرسلت|נשלח|भेजा)[ \t]?(?:from|von|depuis|de mon|desde|dal|da|do meu|vanaf|z|från|с|từ|dari|我的|من|מ).{0,60}|.{0,20}(?:iphone['’]?(?:umdan|dan)|iphone ?から|iphone에서).{0,20})$/imu;

const blank = (text: string): string => text.replace(/[^\n]/gu, (sign) => ' '.repeat(sign.length));

/**
 * The message with quoted earlier messages and the signature blanked out by spaces, so that positions stay.
 * Where nothing would be left, the text itself.
 */
export function ownWords(text: string): string {
  let own = text;
  for (const head of [QUOTE_HEADS, HEADER_BLOCK]) {
    const found = head.exec(own);
    if (found === null) continue;
    const rest = own.slice(0, found.index);
    // A quote above the answer: the head comes first, its lines are marked, the answer follows unmarked.
    if (rest.trim() === '') own = blank(found[0]) + own.slice(found.index + found[0].length);
    else own = rest + blank(own.slice(found.index));
  }
  own = own.replace(QUOTED_LINE, blank);
  const signature = SIGNATURE.exec(own);
  if (signature !== null && own.slice(0, signature.index).trim() !== '') {
    own = own.slice(0, signature.index) + blank(own.slice(signature.index));
  }
  return own.trim() === '' ? text : own;
}
