/**
 * Interface words of the played consoles. Those with a public source are the real ones (Amazon's detail labels in English,
 * French and Japanese, AliExpress's Chinese status texts, eBay's English labels); the others are plausible words of ours.
 */
export const UI_LANGUAGES = ['en', 'de', 'fr', 'es', 'ja', 'zh-CN', 'ar'] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];

const rows = {
  //                      en | de | fr | es | ja | zh-CN | ar
  orders: 'Orders|Bestellungen|Commandes|Pedidos|注文|订单|الطلبات',
  messages: 'Messages|Nachrichten|Messages|Mensajes|メッセージ|消息|الرسائل',
  orderDetails:
    'Order details|Bestelldetails|Détails de la commande|Detalles del pedido|注文の詳細|订单详情|تفاصيل الطلب',
  orderId: 'Order ID|Bestellnummer|Numéro de la commande|N.º de pedido|注文番号|订单编号|رقم الطلب',
  purchaseDate: "Purchase date|Kaufdatum|Date d'achat|Fecha de compra|注文日|购买日期|تاريخ الشراء",
  shipBy: 'Ship by|Versenden bis|Expédier avant le|Enviar antes del|出荷期限|发货截止|الشحن قبل',
  deliverBy: 'Deliver by|Liefern bis|Livrer avant le|Entregar antes del|お届け期限|送达截止|التسليم قبل',
  shippingService:
    'Shipping service|Versandart|Service de livraison|Servicio de envío|配送サービス|配送服务|خدمة الشحن',
  fulfillment: 'Fulfilment|Versand durch|Expédition|Gestión logística|出荷元|配送方式|التنفيذ',
  salesChannel: 'Sales channel|Verkaufskanal|Canal de vente|Canal de venta|販売経路|销售渠道|قناة البيع',
  shipTo: 'Ship to|Versenden an|Adresse de livraison|Enviar a|お届け先|收货地址|الشحن إلى',
  contactBuyer:
    "Contact Buyer|Käufer kontaktieren|Contacter l'acheteur|Contactar con el comprador|購入者に連絡する|联系买家|الاتصال بالمشتري",
  phone: 'Phone|Telefon|Téléphone|Teléfono|電話番号|电话|الهاتف',
  orderContents:
    'Order contents|Inhalt der Bestellung|Contenu de la commande|Contenido del pedido|注文内容|订单内容|محتويات الطلب',
  buyerName: "Buyer name|Name des Käufers|Nom de l'acheteur|Nombre del comprador|購入者名|买家姓名|اسم المشتري",
  quantity: 'Quantity|Stückzahl|Quantité|Cantidad|数量|数量|الكمية',
  itemSubtotal:
    "Item subtotal|Zwischensumme des Artikels|Sous-total de l'article|Subtotal del producto|商品の小計|商品小计|المجموع الفرعي",
  itemsTotal: 'Item total|Artikel insgesamt|Total des articles|Total del producto|商品別の合計|商品总计|إجمالي السلعة',
  statusWord: 'Status|Status|Statut|Estado|ステータス|状态|الحالة',
  image: 'Image|Bild|Image|Imagen|画像|图片|صورة',
  productName: 'Product name|Produktname|Nom du produit|Nombre del producto|製品名|商品名称|اسم المنتج',
  moreInformation:
    "More information|Weitere Informationen|Plus d'informations|Más información|詳細情報|更多信息|معلومات إضافية",
  unitPrice: 'Unit price|Stückpreis|Prix unitaire|Precio unitario|単価|单价|سعر الوحدة',
  proceeds: 'Proceeds|Erlös|Recettes|Ingresos|売上高|收入|العائدات',
  carrier: 'Carrier|Versanddienst|Transporteur|Transportista|配送業者|承运人|شركة الشحن',
  trackingId: 'Tracking ID|Sendungsnummer|Numéro de suivi|N.º de seguimiento|伝票番号|追踪编码|رقم التتبع',
  unshipped: 'Unshipped|Nicht versandt|Non expédiée|No enviado|未出荷|未发货|لم يُشحن',
  shipped: 'Shipped|Versandt|Expédiée|Enviado|出荷済み|已发货|تم الشحن',
  delivered: 'Delivered|Zugestellt|Livrée|Entregado|配達済み|已送达|تم التسليم',
  canceled: 'Canceled|Storniert|Annulée|Cancelado|キャンセル済み|已取消|ملغى',
  sendMessageTo:
    'Send message to|Nachricht senden an|Envoyer un message à|Enviar mensaje a|メッセージの送信先：|发送消息给|إرسال رسالة إلى',
  whyContact:
    'Why are you contacting the buyer?|Warum kontaktieren Sie den Käufer?|Pourquoi contactez-vous cet acheteur ?|¿Por qué contactas con el comprador?|購入者に連絡する理由|您为何联系买家？|لماذا تتصل بالمشتري؟',
  reasonShipping:
    "Notify of a problem with shipping your order|Über ein Versandproblem informieren|Signaler un problème d'expédition|Informar de un problema con el envío|配送の問題を連絡する|通知订单配送问题|الإبلاغ عن مشكلة في الشحن",
  reasonDetails:
    'Ask for more details|Nach weiteren Angaben fragen|Demander plus de détails|Pedir más detalles|詳細を尋ねる|询问更多详情|طلب المزيد من التفاصيل',
  reasonOther: 'Other|Sonstiges|Autre|Otro|その他|其他|أخرى',
  buyerLanguage:
    "Buyer's Language of Preference|Bevorzugte Sprache des Käufers|Langue préférée de l'acheteur|Idioma preferido del comprador|購入者の優先言語|买家首选语言|لغة المشتري المفضلة",
  writeMessage:
    'Write your message|Ihre Nachricht|Rédigez votre message|Escribe tu mensaje|メッセージを入力|填写消息|اكتب رسالتك',
  send: 'Send|Senden|Envoyer|Enviar|送信|发送|إرسال',
  cancel: 'Cancel|Abbrechen|Annuler|Cancelar|キャンセル|取消|إلغاء',
  reviewMessage:
    'Review message|Nachricht prüfen|Vérifier le message|Revisar el mensaje|メッセージの確認|检查消息|مراجعة الرسالة',
  reviewHint:
    "Your text is not in the buyer's language of preference.|Ihr Text ist nicht in der bevorzugten Sprache des Käufers.|Votre texte n'est pas dans la langue préférée de l'acheteur.|El texto no está en el idioma preferido del comprador.|購入者の優先言語ではありません。|您的文字不是买家的首选语言。|النص ليس بلغة المشتري المفضلة.",
  messageSent:
    'Your message has been sent|Ihre Nachricht wurde gesendet|Votre message a été envoyé|Tu mensaje se ha enviado|メッセージが送信されました|您的消息已发送|تم إرسال رسالتك',
  addAttachment:
    'Add attachment|Anhang hinzufügen|Ajouter une pièce jointe|Añadir archivo|ファイルを添付|添加附件|إضافة مرفق',
  all: 'All|Alle|Tous|Todos|すべて|全部|الكل',
  responseNeeded:
    'Response needed|Antwort erforderlich|Réponse nécessaire|Respuesta necesaria|返信が必要|需要回复|يلزم الرد',
  sentMessages: 'Sent|Gesendet|Envoyés|Enviados|送信済み|已发送消息|المرسلة',
  resolved: 'Resolved|Gelöst|Résolus|Resueltos|解決済み|已解决|تم الحل',
  resolvedOn: 'Resolved on|Gelöst am|Résolu le|Resuelto el|解決日|解决于|تم الحل في',
  metrics:
    'communication metrics|Kommunikationskennzahlen|indicateurs de communication|métricas de comunicación|コミュニケーション指標|的全球通信指标|مؤشرات التواصل',
  mostRecent:
    'Most recent message|Neueste Nachricht|Message le plus récent|Mensaje más reciente|最新のメッセージ|最近消息|أحدث رسالة',
  from: 'From|Von|De|De|差出人|发件人|من',
  search:
    'Search by order ID|Nach Bestellnummer suchen|Rechercher une commande|Buscar por pedido|注文番号で検索|按订单编号搜索|البحث برقم الطلب',
  noMessages:
    'No messages|Keine Nachrichten|Aucun message|No hay mensajes|メッセージはありません|没有消息|لا توجد رسائل',
  translation:
    'Translated by the site|Automatisch übersetzt|Traduction automatique|Traducción automática|自動翻訳|机器翻译|ترجمة آلية',
  you: 'You|Sie|Vous|Tú|あなた|您|أنت',
  attachment: 'Attachment|Anhang|Pièce jointe|Archivo adjunto|添付ファイル|附件|مرفق',
  noReplyNeeded:
    'No response needed|Keine Antwort nötig|Pas de réponse nécessaire|No requiere respuesta|返信不要|无需回复|لا يلزم الرد',
  inbox: 'Inbox|Posteingang|Boîte de réception|Bandeja de entrada|受信トレイ|收件箱|الوارد',
  fromMembers: 'From members|Von Mitgliedern|Des membres|De miembros|メンバーから|来自会员|من الأعضاء',
  fromEbay: 'From eBay|Von eBay|De eBay|De eBay|eBayから|来自eBay|من eBay',
  archive: 'Archive|Archiv|Archives|Archivo|アーカイブ|存档|الأرشيف',
  deleted: 'Deleted|Gelöscht|Supprimés|Eliminados|削除済み|已删除|المحذوفة',
  unread: 'Unread|Ungelesen|Non lu|No leído|未読|未读|غير مقروء',
  order: 'Order|Bestellung|Commande|Pedido|注文|订单|الطلب',
  sold: 'Sold|Verkauft|Vendu|Vendido|販売日|售出|تاريخ البيع',
  buyerPaid:
    "Buyer paid|Käufer hat bezahlt|Payé par l'acheteur|Pagado por el comprador|購入者の支払い|买家付款|دفع المشتري",
  buyer: 'Buyer|Käufer|Acheteur|Comprador|購入者|买家|المشتري',
  salesRecord:
    "Sales record no.|Verkaufsprotokollnummer|N° d'enregistrement|N.º de registro de venta|販売記録番号|销售记录号|رقم سجل البيع",
  messageBuyer:
    "Message buyer|Käufer anschreiben|Écrire à l'acheteur|Escribir al comprador|購入者にメッセージ|联系买家|مراسلة المشتري",
  sendMessage:
    'Send message|Nachricht senden|Envoyer le message|Enviar mensaje|メッセージを送信|发送消息|إرسال الرسالة',
  tracking: 'Tracking|Sendungsverfolgung|Suivi|Seguimiento|追跡|追踪|التتبع',
} as const;

export type LabelKey = keyof typeof rows;

/** The word of the interface language; English where the language is not one of the seven. */
export function label(key: LabelKey, ui: string): string {
  const words = rows[key].split('|');
  const index = (UI_LANGUAGES as readonly string[]).indexOf(ui);
  const word = words[Math.max(index, 0)] ?? words[0];
  if (word === undefined) throw new Error(`no word for ${key}`);
  return word;
}
