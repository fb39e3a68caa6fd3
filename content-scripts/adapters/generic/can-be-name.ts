import { YOU } from './words';

const NOT_A_NAME =
  /^(?:online|offline|active|typing|chats?|messages?|inbox|conversations?|support|help|search|close|back|details?|info|new|all|today|yesterday|nachrichten|messaggi|mensajes|mensagens|消息|聊天|メッセージ|チャット|채팅|메시지)\b|\d{3,}|[?!:@#/]|…$/iu;

/** Whether a short line can be a person's or a user's name. */
export function canBeName(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 50 &&
    /\p{L}/u.test(text) &&
    !NOT_A_NAME.test(text) &&
    !/^\d|\d:\d/.test(text) &&
    !YOU.test(text)
  );
}
