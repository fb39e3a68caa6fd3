/**
 * What developers call the parts of a chat in class names, ids, roles and test ids, and what people read on them.
 * Knowledge of the trade, not of one site. Tokens are compared whole, after splitting on case and punctuation; the singular stands for
 * the plural as well.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

export const LIST_TOKENS = words(
  'mensaje mensagem nachricht nachrichten verlauf messaggio bericht wiadomosc mensagens mensajes discussion message msg chat conversation thread bubble dialog dialogue timeline transcript history log correspondence messagelist chatlog comments replies',
);

export const OUT_TOKENS = words(
  'out outgoing outbound sent self me mine my own right seller agent staff operator merchant shop vendor support fromme isme host admin reversed reverse end answer you viewer',
);

export const IN_TOKENS = words(
  'in incoming inbound received recv receive other others them their left buyer customer client visitor guest peer opponent remote contact start consumer requester theirs foreign partner',
);

export const SYSTEM_TOKENS = words(
  'system event notice notification info divider separator joined activity service announcement daybreak day',
);

export const TIME_TOKENS = words('time date timestamp datetime stamp ago when posted created clock');

export const AUTHOR_TOKENS = words(
  'author sender name username nick nickname from displayname fullname user participant byline who',
);

export const META_TOKENS = words(
  'status check reaction reactions action toolbar tools menu avatar badge role tooltip dropdown controls buttons state read',
);

/** Marks that a chat puts on what one has sent oneself. */
export const SENT_TOKENS = words('receipt tick ticks delivered seen delivery readreceipt');

/** The same as a line or as an icon's name. */
export const SENT_LINE =
  /^(?:[✓✔☑√]{1,3}|(?:sent|delivered|read|seen|gesendet|zugestellt|gelesen|envoyé|distribué|lu|vu|enviado|entregado|leído|inviato|consegnato|letto|enviada|entregue|lida|lido|visto|verzonden|afgeleverd|gelezen|wysłano|dostarczono|przeczytano|skickat|levererat|läst|送信済み?|既読|已读|已讀|已送达|未读|읽음|전송됨|تمت القراءة|iletildi|okundu|görüldü|доставлено|прочитано|отправлено|נקרא|נשלח|อ่านแล้ว|ส่งแล้ว|đã gửi|đã xem|đã đọc|terkirim|dibaca|dilihat))(?:\s?[✓✔☑√]{1,3})?$/iu;

/** A line that says: this is for colleagues only. */
export const NOTE_LINE =
  /^(?:\p{Extended_Pictographic}|\ufe0f|\s)*(?:(?:internal|private)(?:[\s-]+(?:note|comment|message|only)s?)?|(?:team|staff|agent)[\s-]+(?:note|comment|message|only)s?|notes?|notiz|(?:only )?visible (?:only )?to (?:the |you |your )*(?:and )?(?:your )?(?:team|staff|agents).{0,20}|not visible to (?:the )?(?:customer|buyer|client)s?|interne?r? (?:notiz|kommentar|vermerk)|note (?:interne|privée)|nota (?:interna|privada|privata)|interne (?:notitie|opmerking)|notatka wewnętrzna|intern anteckning|内部备注|内部備註|内部メモ|社内メモ|내부 메모|ملاحظة داخلية|dahili not|внутренняя заметка|הערה פנימית|บันทึกภายใน|ghi chú nội bộ|catatan internal)(?:\s*[·•|:–-].*)?$/iu;

/** A file's name or its size, and nothing else. */
export const FILE_LINE =
  /^(?:\S[^\n]{0,80}\.(?:pdf|jpe?g|png|gif|webp|heic|mp4|mov|docx?|xlsx?|txt|csv|zip)|\(?\d+(?:[.,]\d+)?\s?(?:bytes|kb|mb|ko|mo|кб|мб|[km]ib)\)?)$/iu;

/** A mark that nobody typed this. */
export const AUTO_LINE =
  /^(?:auto(?:mated|matic)?[\s-]?(?:reply|response|message)|automatische (?:antwort|nachricht)|réponse automatique|respuesta automática|risposta automatica|resposta automática|automatisch antwoord|自[动動](?:回[复覆]|返信|応答)|자동\s?(?:응답|답장)|ตอบกลับอัตโนมัติ|رد تلقائي|otomatik yanıt|автоответ|מענה אוטומטי|trả lời tự động|balasan otomatis)$/iu;

/** That somebody is there, or was. */
export const PRESENCE =
  /^(?:(?:last |recently )?(?:online|active|seen)\b|offline|zuletzt|vu |en ligne|en línea|visto |última vez|in linea|(?:最近|刚刚|当前)?在[线線]|オンライン|最終|접속|온라인|ออนไลน์|متصل|آخر|çevrimiçi|в сети|был|מחובר|đang|terakhir)/iu;

/** What people put on a message of another's, with how many did; and the sign that stands for a file. */
export const REACTION_OR_FILE =
  /^(?:(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u200d|\s)+\d{1,4}|(?:📄|📎|📁|📷|🖼|🎤|🎵|📹|📑|📃)\ufe0f?)$/u;

/** What stands before a machine translation. */
export const TRANSLATION_LINE =
  /^(?:(?:machine |auto(?:matic)?(?:ally)?[ -]?)?translat(?:ion|ed)(?: (?:from|by|to|into)\b[^:：\n]{0,30})?|(?:automatische )?übersetzung|übersetzt(?: aus| von)?[^:：\n]{0,30}|traduction|traduit[^:：\n]{0,30}|traducción|traducido[^:：\n]{0,30}|traduzione|tradotto[^:：\n]{0,30}|tradução|traduzido[^:：\n]{0,30}|vertaling|vertaald[^:：\n]{0,30}|tłumaczenie|översättning|(?:由)?(?:机器|機器|自动|自動|已)?(?:翻译|翻譯)|译文|(?:機械|自動)?翻訳(?:済み)?|(?:기계\s?|자동\s?)?번역(?:됨)?|ترجمة|çeviri|перевод|תרגום|คำแปล|แปลแล้ว|bản dịch|terjemahan|अनुवाद)\s*(?:[:：]|$)\s*/iu;

export const TRANSLATION_TOKENS = words('translation translated translate trans');

export const QUOTE_TOKENS = words('quote quoted quotation replied replyto citation');

/** A row that only names a private remark among colleagues. */
export const NOTE_TOKENS = words('note internal private memo');

/** Names on the seller's own messages: the reader addressed as such, in the languages of the consoles. */
export const YOU =
  /^(?:you|me|you said|du|sie|ich|vous|moi|toi|tú|tu|usted|yo|você|eu|lei|io|jij|u|ik|ja|ty|jag|ja \(ty\)|あなた|自分|나|我|您|你|我方|أنت|أنا|sen|siz|ben|вы|я|אני|אתה|คุณ|ฉัน|bạn|tôi|anda|saya|आप|मैं)$/iu;

/** Openings that only a shop writes: it calls the other one a customer, and by no name. */
export const ADDRESSES_BUYER =
  /^\P{L}*(?:(?:hello|hi|dear) (?:customer|buyer)|sehr geehrte[rsn]? (?:kund|käufer)|liebe[rn]? (?:kund|käufer)|ch(?:er|ère) client|bonjour cher client|estimad[oa] (?:client|comprador)|prezad[oa] client|car[oa] client|gentile client|beste klant|geachte klant|szanown[yai]\S* klien|bästa kund|(?:안녕하세요,?\s)?고객님|お客様|亲[，,~～!！\s]|亲爱的|尊敬的|您好，?亲|عميلنا|عزيزي العميل|sayın müşteri|уважаем\S+ (?:покупател|клиент)|ลูกค้า(?:ที่รัก|คะ|ครับ)|kính gửi quý khách|quý khách|yth|प्रिय ग्राहक)/iu;

/** Words that mark a colleague of the seller rather than the buyer. */
export const STAFF =
  /(?:^|[\s(·|,-])(?:agent|staff|support|seller|shop|store|team|customer service|verkäufer|kundendienst|vendeur|service client|vendedor|atención al cliente|venditore|assistenza|verkoper|klantenservice|sprzedawca|säljare|kundtjänst|atendimento|出品者|販売者|担当者|판매자|상담원|客服|卖家|賣家|商家|店铺|البائع|خدمة العملاء|satıcı|destek|продавец|поддержка|оператор|מוכר|נציג|ผู้ขาย|แอดมิน|ร้าน|người bán|cửa hàng|penjual|toko|विक्रेता)(?:$|[\s):·|,-])/iu;

/** Words that mark the buyer. */
export const BUYER =
  /(?:^|[\s(·|,-])(?:buyer|customer|cliente?|guest|visitor|käufer|kund(?:e|in)?|acheteu(?:r|se)|compradora?|acquirente|koper|klant|kupujący|klient|köpare|購入者|お客様|구매자|고객|买家|買家|顾客|客户|المشتري|العميل|alıcı|müşteri|покупатель|клиент|קונה|לקוח|ผู้ซื้อ|ลูกค้า|người mua|khách hàng|pembeli|pelanggan|खरीदार|ग्राहक)(?:$|[\s):·|,-])/iu;

/** Titles in scripts that set no spaces between words; a service centre is named after customers and is none. */
const STAFF_INSIDE =
  /店舗|出品者|販売者|担当者|お客様(?:センター|サポート)|판매자|상담원|고객\s?(?:센터|지원)|客服|客户服务|卖家|賣家|商家|店铺/u;
const BUYER_INSIDE = /お客様|購入者|구매자|고객|买家|買家|顾客|客户/u;

/** Whether a line names a colleague of the seller, or the shop. */
export function isStaffTitle(text: string): boolean {
  return STAFF.test(text) || STAFF_INSIDE.test(text);
}

/** Whether a line names the buyer by the word for one. */
export function isBuyerTitle(text: string): boolean {
  return BUYER.test(text) || (BUYER_INSIDE.test(text) && !STAFF_INSIDE.test(text));
}

/** What a line says besides the word for the buyer. */
export function withoutBuyerTitle(text: string): string {
  return text
    .replace(BUYER_INSIDE, '')
    .replace(BUYER, '')
    .replace(/[\s:：'’]/gu, '');
}

/** Boxes that are not for the buyer. */
export const NOT_A_REPLY =
  /search|suche|recherch|buscar|cerca|zoek|szukaj|sök|検索|검색|搜|بحث|\bara\b|поиск|חיפוש|ค้นหา|tìm kiếm|\bcari\b|खोज|filter|coupon|promo|\bnotes?\b|\bprivate\b|intern|notiz|\bmemo\b|[備备][註注]|社内|내부|内部|メモ|메모|nota privad|notatk|anteckning|заметк|внутренн|ملاحظ|داخلي|\bnot\b ekle|dahili|הערה|פנימי|บันทึกภายใน|ghi chú|nội bộ|catatan|टिप्पणी|review|rezension|ask (?:a|your) question|frage stellen|subject|betreff|objet|asunto|e-?mail address|newsletter|\btags?\b|translate/iu;

/** Words on a box or its button that say: this goes to the other party. */
export const A_REPLY =
  /repl[yi]|message|send|write|antwort|nachricht|schreib|répon|envoy|écri|respon|mensa[jg]e|enviar|escr|messaggio|invia|scriv|rispond|bericht|verstuur|antwoord|typ|wiadomoś|wyślij|odpowi|napisz|meddelande|skicka|svar|skriv|メッセージ|送信|返信|入力|메시지|보내|답장|입력|消息|[发發]送|回[复覆]|[输輸]入|رسال|رد|اكتب|mesaj|gönder|yanıt|yaz|сообщени|отправ|ответ|напиш|הודעה|שלח|השב|כתוב|ข้อความ|ส่ง|ตอบ|พิมพ์|tin nhắn|gửi|trả lời|nhập|pesan|kirim|balas|tulis|ketik|संदेश|भेज|जवाब|लिख/iu;

/** Ratings, votes and public answers: a page of these is no conversation. */
export const PUBLIC_TOKENS = words('review rating star helpful vote upvote downvote qa question answers faq likes');

/** What stands on every entry of a page of public questions. */
export const PUBLIC_LINE =
  /^(?:q|a|question|answer|frage|antwort|pregunta|respuesta|réponse|domanda|risposta|pergunta|resposta|vraag|antwoord|pytanie|odpowiedź|fråga|svar|質問|回答|问题|提问|問題|질문|답변|سؤال|جواب|soru|cevap|вопрос|ответ|שאלה|תשובה|คำถาม|คำตอบ|câu hỏi|pertanyaan|jawaban|review|rating)\s?[:：.]?$/iu;

/** Headings over what everybody may read. */
export const PUBLIC_HEADING =
  /\b(?:reviews?|ratings?|questions? (?:&|and) answers?|customer questions|q ?& ?a|comments|feedback|bewertungen|rezensionen|fragen (?:und|&) antworten|fragen zum|kommentare|avis|évaluations|questions et réponses|commentaires|opiniones|reseñas|preguntas|comentarios|recensioni|domande|commenti|avaliações|perguntas|comentários|beoordelingen|reviews|vragen|opinie|pytania|recensioner|omdömen|frågor|yorumlar|değerlendirmeler|отзывы|вопросы|ulasan|đánh giá)\b|レビュー|質問|评价|评论|問答|问答|리뷰|문의 게시판|تقييم|ביקורות|รีวิว/iu;

/** Buttons under what everybody may read and judge. */
export const PUBLIC_BUTTON =
  /^\s*(?:👍\s*)?(?:like|helpful|upvote|gefällt mir|hilfreich|j[’']aime|utile|me gusta|útil|curtir|mi piace|nuttig|vind ik leuk|lubię to|pomocne|gilla|役に立った|いいね|좋아요|有用|赞|讚|مفيد|أعجبني|faydalı|beğen|нравится|полезно|אהבתי|ถูกใจ|thích|hữu ích|suka|membantu|पसंद)\s*\(?\d*\)?\s*$/iu;

/** `Order 123-…`, in the languages of the consoles; group 1 is the number. */
export const ORDER_LABEL =
  /(?:order|bestell(?:ung|nummer|-nr)?|auftrag|commande|pedido|orden|encomenda|ordine|zamówieni[ea]|beställning|注文(?:番号)?|주문(?:\s?번호)?|订单号?|訂單(?:編號)?|(?:رقم\s)?الطلب|sipariş|заказ[а-я]*|הזמנה|คำสั่งซื้อ|ออเดอร์|đơn hàng|pesanan|ऑर्डर)\s*(?:id|no\.?|nr\.?|num(?:ber|éro|ero)?|number|nummer|n[º°o]\.?|numarası|编号|號碼|หมายเลข)?\s*[:：#№]*\s*#?\s*((?=[A-Z-]{0,6}\d{2})[A-Z0-9][A-Z0-9-]{2,24})/giu;

/** The three marketplaces' own order numbers, wherever they stand. */
export const MARKET_ORDER = /\b\d{3}-\d{7}-\d{7}\b|\b\d{2}-\d{5}-\d{5}\b/g;
