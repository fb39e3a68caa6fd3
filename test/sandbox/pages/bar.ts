import { onData, post, sendsSoFar } from './runtime';

/**
 * The sandbox's own strip, outside every application root and marked `data-sandbox`: says that the page is synthetic,
 * counts presses of Send, and lets a new buyer message arrive in the open conversation.
 */
export function mountBar(currentConversation: () => { id: string; language: string } | undefined): void {
  const bar = document.createElement('div');
  bar.dataset.sandbox = '';
  bar.setAttribute('lang', 'en');
  bar.setAttribute('dir', 'ltr');

  const note = document.createElement('span');
  note.textContent = 'Sandbox · synthetic page and people';
  const counter = document.createElement('output');
  counter.dataset.sandboxSends = '0';
  const arrive = document.createElement('button');
  arrive.type = 'button';
  arrive.dataset.sandboxArrive = '';
  arrive.textContent = 'New buyer message';
  arrive.addEventListener('click', () => {
    const open = currentConversation();
    if (open === undefined) return;
    void post('deliver', { conversationId: open.id, message: { text: anotherLine(open.language) } });
  });
  const index = document.createElement('a');
  index.href = 'https://sandbox.dragoman.test/';
  index.textContent = 'All conversations';
  bar.append(note, counter, arrive, index);
  document.body.append(bar);

  const refresh = (): void => {
    counter.dataset.sandboxSends = String(sendsSoFar());
    counter.textContent = `sent: ${sendsSoFar()}`;
  };
  refresh();
  onData(refresh);
}

const LINES: Record<string, string> = {
  en: 'Hello again, is there any news about my order?',
  de: 'Hallo nochmal, gibt es schon etwas Neues zu meiner Bestellung?',
  fr: 'Rebonjour, avez-vous du nouveau pour ma commande ?',
  es: 'Hola de nuevo, ¿hay novedades sobre mi pedido?',
  it: 'Salve di nuovo, ci sono novità sul mio ordine?',
  pt: 'Olá de novo, há alguma novidade sobre o meu pedido?',
  nl: 'Hallo nogmaals, is er al nieuws over mijn bestelling?',
  pl: 'Dzień dobry ponownie, czy są jakieś wieści o moim zamówieniu?',
  sv: 'Hej igen, finns det något nytt om min beställning?',
  ja: '度々失礼します。注文の件、その後いかがでしょうか。',
  ko: '다시 문의드립니다. 제 주문 소식이 있나요?',
  zh: '您好，请问我的订单有新消息吗？',
  ar: 'مرحباً مجدداً، هل من جديد بخصوص طلبي؟',
  tr: 'Tekrar merhaba, siparişimle ilgili bir gelişme var mı?',
  ru: 'Здравствуйте ещё раз, есть ли новости по моему заказу?',
  he: 'שלום שוב, יש חדש לגבי ההזמנה שלי?',
  th: 'สวัสดีอีกครั้งค่ะ มีความคืบหน้าเรื่องคำสั่งซื้อไหมคะ',
  vi: 'Chào shop, đơn hàng của tôi có tin gì mới chưa?',
  id: 'Halo lagi kak, apakah ada kabar soal pesanan saya?',
  hi: 'नमस्ते, मेरे ऑर्डर की कोई नई जानकारी है क्या?',
};

function anotherLine(language: string): string {
  return LINES[language.split('-')[0] ?? 'en'] ?? LINES['en'] ?? '';
}
