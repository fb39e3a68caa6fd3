import { YOU } from './words';

/** What stands in a page's headings and labels and is nobody's name. */
export const NOT_A_NAME =
  /^(?:online|offline|active|typing|chats?|messages?|inbox|conversations?|support|help|search|close|back|details?|info|new|all|today|yesterday|orders?|tickets?|cases?|home|menu|settings|reply|open|status|customer|buyer|subject|from|to|date|sent|category|(?:\S+ )?details|nachrichten|bestellung|messaggi|mensajes|mensagens|pedidos?|消息|聊天|订单.*|注文.*|メッセージ|チャット|カテゴリー?|.*(?:お問い合わせ|お問合せ|詳細|一覧|문의|상세|详情|詳情|列表).*|채팅|메시지)$|(?:^|[\s#№-])\d{3,}|\d{6,}|[?!#/:;]|\p{Sc}|\d[.,]\d|\S@\S|[.。…]$/iu;
/** A person or a user is not called by more words than this. */
const MOST_WORDS = 5;

/** Whether a short line can be a person's or a user's name. */
export function canBeName(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 50 &&
    /\p{L}/u.test(text) &&
    !NOT_A_NAME.test(text) &&
    !/^\d|\d:\d/.test(text) &&
    text.split(/\s+/).length <= MOST_WORDS &&
    !YOU.test(text)
  );
}
