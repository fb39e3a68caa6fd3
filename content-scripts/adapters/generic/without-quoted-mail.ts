/** The line by which mail programs open what they quote, in the languages of the consoles. */
export const OPENS_QUOTE =
  /^(?:-{2,}\s*(?:original message|ursprüngliche nachricht|message d'origine|mensaje original|messaggio originale|mensagem original|original bericht|wiadomość oryginalna|ursprungligt meddelande|原始邮件|元のメッセージ|원본 메시지)\s*-{2,}|(?:on|am|le|el|il|em|op|w dniu|den|в|في|vào)\s.{4,120}(?:wrote|schrieb.*|a écrit|escribió|ha scritto|escreveu|schreef.*|napisał\(?a?\)?|skrev.*|написал\(?а?\)?|كتب|đã viết)\s?:|.{4,100}(?:写道|寫道|のメール|님이 작성)\s?[:：])$/iu;

/** What a mail says itself: without the earlier mail that it quotes below. Of nothing but a quote nothing is left. */
export function withoutQuotedMail(text: string): string {
  const lines = text.split('\n');
  const opens = lines.findIndex((line) => OPENS_QUOTE.test(line.trim()));
  const own = (opens > 0 ? lines.slice(0, opens) : lines).filter((line) => !/^>+(?:\s|$)/.test(line.trim()));
  return own.length < lines.length && opens === 0 ? own.slice(1).join('\n').trim() : own.join('\n').trim() || text;
}
