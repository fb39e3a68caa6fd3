import type { Line, Talk } from './talk';

export interface Layout {
  name: string;
  talk: string;
  html(talk: Talk): string;
  /** A selector of the right reply box; absent where there is none. */
  box?: string;
  /** False where the layout prints no times. */
  times?: boolean;
  /** Which lines of the talk it prints; absent where it prints them all. */
  lines?(all: readonly Line[]): Line[];
}

const esc = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const br = (text: string) => esc(text).replace(/\n/g, '<br>');
const clock = (at: string) => at.slice(11, 16);
const day = (at: string) => at.slice(0, 10);
const full = (at: string) => `${day(at)} ${clock(at)}`;
const spoken = (talk: Talk) => talk.lines.filter(({ from }) => from !== 'note');

function page({ lang }: Talk, style: string, body: string): string {
  const dir = lang === 'ar' ? ' dir="rtl"' : '';
  return `<!doctype html><html lang="${lang}"${dir}><head><meta charset="utf-8"><style>body{margin:0;font:15px sans-serif}${style}</style></head><body>${body}</body></html>`;
}

/** Days with the lines of each. */
function byDay(lines: readonly Line[]): [string, Line[]][] {
  const days = new Map<string, Line[]>();
  for (const line of lines) days.set(day(line.at), [...(days.get(day(line.at)) ?? []), line]);
  return [...days];
}

/** Runs of lines by the same side. */
function runs(lines: readonly Line[]): Line[][] {
  const out: Line[][] = [];
  for (const line of lines) {
    const last = out.at(-1);
    if (last?.[0]?.from === line.from) last.push(line);
    else out.push([line]);
  }
  return out;
}

export const LAYOUTS: Layout[] = [
  {
    name: 'utility classes, nothing named',
    talk: 'en',
    box: 'textarea',
    html: (talk) =>
      page(
        talk,
        '.flex{display:flex}.je{justify-content:flex-end}.b{max-width:60%;padding:8px 12px;border-radius:12px;margin:4px 12px}.g{background:#eee}.u{background:#cde6ff}.t{font-size:11px;color:#777}.col{width:720px;margin:auto}.sc{height:420px;overflow:auto}',
        `<div class="col"><div class="flex p4"><h3>${talk.buyer}</h3></div><div class="sc">${spoken(talk)
          .map(
            (line) =>
              `<div class="flex ${line.from === 'seller' ? 'je' : ''}"><div class="b ${line.from === 'seller' ? 'u' : 'g'}"><div>${br(line.text)}</div><div class="t">${full(line.at)}</div></div></div>`,
          )
          .join(
            '',
          )}</div><div class="flex"><textarea rows="3" style="width:560px" placeholder="${talk.words.reply}"></textarea><button>${talk.words.send}</button></div><p>${talk.words.order} #${talk.orderId}</p></div>`,
      ),
  },
  {
    name: 'list with me and them, inbox on the left',
    talk: 'de',
    box: '#answer',
    html: (talk) =>
      page(
        talk,
        '.wrap{display:flex}.side{width:280px}.side li{cursor:pointer;padding:10px;border-bottom:1px solid #ddd}.main{width:700px}ul{list-style:none;padding:0;margin:0}.me{text-align:right}.me span.txt{background:#dff5df}.them span.txt{background:#f0f0f0}span.txt{display:inline-block;padding:8px;border-radius:8px;max-width:70%}small{display:block;color:#888}',
        `<div class="wrap"><div class="side"><input type="text" placeholder="${talk.words.search}"><ul><li><b>${talk.buyer}</b><br>Schade.<small>11:05</small></li><li><b>Petra Lang</b><br>Vielen Dank!<small>gestern</small></li><li><b>Kai Otte</b><br>Wo bleibt mein Paket<small>gestern</small></li></ul></div><div class="main"><header><h2>${talk.buyer}</h2><div>${talk.words.order} ${talk.orderId}</div></header><ul class="chat">${spoken(
          talk,
        )
          .map(
            (line) =>
              `<li class="${line.from === 'seller' ? 'me' : 'them'}"><span class="txt">${br(line.text)}</span><small class="time">${full(line.at)}</small></li>`,
          )
          .join(
            '',
          )}</ul><form><textarea id="answer" style="width:600px" placeholder="${talk.words.reply}"></textarea><button type="submit">${talk.words.send}</button></form></div></div>`,
      ),
  },
  {
    name: 'tickets: cards with a name and a date above',
    talk: 'en',
    box: '#public-reply',
    html: (talk) =>
      page(
        talk,
        'article{border:1px solid #ccc;margin:12px;padding:12px;width:760px}header{display:flex;justify-content:space-between;font-size:13px}.note{background:#fff6d6}',
        `<main><h1>Loose handle</h1><p>${talk.words.order}: ${talk.orderId}</p><section class="ticket-comments">${[
          ...spoken(talk).slice(0, 3),
          { from: 'note', text: 'Priya wrote before, be generous.', at: '2026-10-05T09:50:00Z' } as Line,
          ...spoken(talk).slice(3),
        ]
          .map(
            (line) =>
              `<article class="comment ${line.from === 'note' ? 'note internal' : 'public'}"><header><strong class="author">${line.from === 'buyer' ? talk.buyer : 'Tom Reyes (Support)'}</strong><time datetime="${line.at}">${full(line.at)}</time></header><div class="body"><p>${br(line.text)}</p></div></article>`,
          )
          .join(
            '',
          )}</section><div class="editor"><div role="tablist"><button role="tab" aria-selected="true">Public reply</button><button role="tab" aria-selected="false">${talk.words.note}</button></div><textarea id="public-reply" style="width:740px;height:90px" aria-label="${talk.words.reply}"></textarea><button>${talk.words.send}</button></div></main>`,
      ),
  },
  {
    name: 'grouped by author, all on the left',
    talk: 'en',
    box: '[contenteditable]',
    html: (talk) =>
      page(
        talk,
        '.grp{display:flex;gap:10px;padding:8px 16px}.ava{width:36px;height:36px;border-radius:6px;background:#789;color:#fff;text-align:center;line-height:36px}.name{font-weight:700}.ts{color:#888;font-size:12px;margin-left:8px}.pane{width:760px}.ed{border:1px solid #aaa;min-height:60px;margin:12px;padding:8px}',
        `<div class="pane"><div class="top"><span class="title">${talk.buyer}</span></div><div role="log" aria-label="Conversation with ${talk.buyer}">${runs(
          spoken(talk),
        )
          .map(
            (run) =>
              `<div class="grp"><div class="ava">${run[0]?.from === 'seller' ? 'CO' : 'PN'}</div><div><div><span class="name">${run[0]?.from === 'seller' ? talk.words.you : talk.buyer}</span><span class="ts">${full(run[0]?.at ?? '')}</span></div>${run.map((line) => `<div class="message-text">${br(line.text)}</div>`).join('')}</div></div>`,
          )
          .join(
            '',
          )}</div><div class="ed" contenteditable="true" role="textbox" aria-label="${talk.words.reply}"></div></div>`,
      ),
  },
  {
    name: 'right to left',
    talk: 'ar',
    box: '#composer',
    html: (talk) =>
      page(
        talk,
        '.list{width:700px;height:400px;overflow-y:auto;display:flex;flex-direction:column}.row{display:flex;margin:6px}.row.own{justify-content:flex-end}.bub{padding:8px 12px;border-radius:14px;background:#eee;max-width:60%}.own .bub{background:#d6ecff}.when{font-size:11px;color:#777}',
        `<div><h2 class="contact-name">${talk.buyer}</h2><div class="list">${spoken(talk)
          .map(
            (line) =>
              `<div class="row ${line.from === 'seller' ? 'own' : ''}"><div class="bub"><div class="txt">${br(line.text)}</div><div class="when">${full(line.at)}</div></div></div>`,
          )
          .join(
            '',
          )}</div><input id="composer" type="text" style="width:500px" placeholder="${talk.words.reply}"><button>${talk.words.send}</button></div>`,
      ),
  },
  {
    name: 'web components with open shadow roots',
    talk: 'ja',
    box: 'reply-box >>> textarea',
    html: (talk) =>
      page(
        talk,
        'chat-thread{display:block;width:720px}',
        `<div><h2>${talk.buyer}</h2><chat-thread></chat-thread><reply-box></reply-box></div><script>
const lines=${JSON.stringify(spoken(talk))};
const t=document.querySelector('chat-thread').attachShadow({mode:'open'});
t.innerHTML='<style>chat-message{display:block;margin:6px}</style>';
for(const l of lines){const m=document.createElement('chat-message');m.setAttribute('direction',l.from==='seller'?'outgoing':'incoming');t.append(m);const s=m.attachShadow({mode:'open'});
s.innerHTML='<style>.w{display:flex}.w.o{justify-content:flex-end}.b{background:#eef;padding:8px;border-radius:8px;max-width:60%}.o .b{background:#dfd}</style><div class="w '+(l.from==='seller'?'o':'')+'"><div class="b"></div></div>';
s.querySelector('.b').textContent=l.text;const e=document.createElement('time');e.dateTime=l.at;e.textContent=l.at.slice(0,16).replace('T',' ');s.querySelector('.w').append(e);}
const r=document.querySelector('reply-box').attachShadow({mode:'open'});r.innerHTML='<textarea style="width:600px;height:80px" placeholder=${JSON.stringify(talk.words.reply)}></textarea><button>${talk.words.send}</button>';
</script>`,
      ),
  },
  {
    name: 'newest first',
    talk: 'pt',
    box: 'textarea',
    html: (talk) =>
      page(
        talk,
        '.m{border:1px solid #ddd;border-radius:6px;margin:10px;padding:10px;width:520px}.m.shop{margin-left:200px;background:#f3f9f3}.m.client{background:#fff}.h{font-size:12px;color:#666}',
        `<div style="width:760px"><h3>${talk.buyer} · ${talk.words.order} ${talk.orderId}</h3><textarea style="width:700px;height:80px" placeholder="${talk.words.reply}"></textarea><button>${talk.words.send}</button><div class="history">${[
          ...spoken(talk),
        ]
          .reverse()
          .map(
            (line) =>
              `<div class="m ${line.from === 'seller' ? 'shop' : 'client'}"><div class="h"><span class="from">${line.from === 'seller' ? talk.shop : talk.buyer}</span> <time datetime="${line.at}">${full(line.at)}</time></div><div class="c">${br(line.text)}</div></div>`,
          )
          .join('')}</div></div>`,
      ),
  },
  {
    name: 'a frame of the same origin',
    talk: 'zh',
    box: 'iframe textarea',
    html: (talk) =>
      page(
        talk,
        'iframe{width:760px;height:560px;border:0}',
        `<nav>${talk.words.messages}</nav><iframe srcdoc="${esc(
          page(
            talk,
            '.c{display:flex;margin:8px}.c.r{flex-direction:row-reverse}.p{padding:8px;background:#f2f2f2;border-radius:4px;max-width:60%}.r .p{background:#ffe8c2}i{width:30px;height:30px;background:#ccc;border-radius:50%}em{font-size:11px;color:#999}',
            `<div class="hd"><span class="nickname">${talk.buyer}</span></div><div class="im-list">${spoken(talk)
              .map(
                (line) =>
                  `<div class="c ${line.from === 'seller' ? 'r' : 'l'}"><i class="avatar"></i><div class="p"><div>${br(line.text)}</div></div><em>${full(line.at)}</em></div>`,
              )
              .join(
                '',
              )}</div><textarea style="width:700px" placeholder="${talk.words.reply}"></textarea><button>${talk.words.send}</button>`,
          ),
        ).replace(/"/g, '&quot;')}"></iframe>`,
      ),
  },
  {
    name: 'no times, ticks and reactions',
    talk: 'pt',
    box: 'footer textarea',
    times: false,
    html: (talk) =>
      page(
        talk,
        'main{width:640px}.bubble{padding:9px 13px;border-radius:18px;margin:5px;display:table;max-width:70%}.bubble.outgoing{margin-left:auto;background:#0a84ff;color:#fff}.bubble.incoming{background:#e9e9eb}.receipt{font-size:10px;text-align:right}.react{font-size:11px}',
        `<main><header><div class="avatar">T</div><div class="user-name">${talk.buyer}</div><div class="status">online</div></header><section class="messages">${spoken(
          talk,
        )
          .map(
            (line, index) =>
              `<div class="bubble ${line.from === 'seller' ? 'outgoing' : 'incoming'}">${br(line.text)}${index === 1 ? '<div class="react reaction">❤️ 1</div>' : ''}</div>${line.from === 'seller' ? '<div class="receipt status">✓✓</div>' : ''}`,
          )
          .join(
            '',
          )}</section><footer><textarea placeholder="${talk.words.reply}" style="width:500px"></textarea><button aria-label="${talk.words.send}">➤</button></footer></main>`,
      ),
  },
  {
    name: 'hashed classes, column reversed',
    talk: 'de',
    box: 'textarea',
    html: (talk) =>
      page(
        talk,
        '._x91ka{width:700px;height:420px;overflow:auto;display:flex;flex-direction:column-reverse}._q02m{display:flex;padding:3px 10px}._q02m._z7{justify-content:flex-end}._k3{background:#eee;border-radius:10px;padding:8px;max-width:60%}._z7 ._k3{background:#cfe8ff}._t5{font-size:11px;color:#888;align-self:flex-end;margin:0 6px}',
        `<div><div class="_h11"><span>${talk.buyer}</span></div><div class="_x91ka">${[...spoken(talk)]
          .reverse()
          .map(
            (line) =>
              `<div class="_q02m ${line.from === 'seller' ? '_z7' : ''}"><div class="_k3">${br(line.text)}</div><span class="_t5">${full(line.at)}</span></div>`,
          )
          .join('')}</div><textarea style="width:640px" placeholder="${talk.words.reply}"></textarea></div>`,
      ),
  },
  {
    name: 'days as headings, order panel on the right',
    talk: 'en',
    box: '.compose textarea',
    html: (talk) =>
      page(
        talk,
        '.app{display:flex}.thread{width:640px}.day{text-align:center;color:#777;font-size:12px;margin:10px}.msg{display:flex;flex-direction:column;margin:6px 14px;align-items:flex-start}.msg.sent{align-items:flex-end}.msg p{margin:0;background:#f1f1f4;padding:8px 12px;border-radius:10px;max-width:70%}.msg.sent p{background:#e1f3e6}.msg span{font-size:11px;color:#888}.panel{width:280px;border-left:1px solid #ddd;padding:12px}',
        `<div class="app"><div class="thread"><div class="thread-header"><h2>${talk.buyer}</h2></div><div class="thread-body">${byDay(
          spoken(talk),
        )
          .map(
            ([date, lines]) =>
              `<div class="day">${new Date(`${date}T00:00:00Z`).toLocaleDateString('en-US', { month: 'long', day: 'numeric', year: 'numeric', timeZone: 'UTC' })}</div>${lines.map((line) => `<div class="msg ${line.from === 'seller' ? 'sent' : 'received'}"><p>${br(line.text)}</p><span>${clock(line.at)}</span></div>`).join('')}`,
          )
          .join(
            '',
          )}</div><div class="compose"><textarea style="width:540px" placeholder="${talk.words.reply}"></textarea><button>${talk.words.send}</button></div></div><aside class="panel"><h4>${talk.words.order} #${talk.orderId}</h4><ul><li>Copper pan 28 cm</li><li>Wooden spoon</li></ul><label>${talk.words.note}<textarea></textarea></label></aside></div>`,
      ),
  },
  {
    name: 'table of an old help desk',
    talk: 'de',
    box: '#msg',
    html: (talk) =>
      page(
        talk,
        'table{width:760px;border-collapse:collapse}td{border-bottom:1px solid #ccc;padding:10px;vertical-align:top}td:first-child{width:170px;font-size:12px}',
        `<h3>${talk.words.order} ${talk.orderId}</h3><table class="messages"><tbody>${spoken(talk)
          .map(
            (line) =>
              `<tr class="${line.from === 'seller' ? 'agent' : 'customer'}"><td><b class="name">${line.from === 'seller' ? `${talk.shop} (Kundendienst)` : talk.buyer}</b><br><span class="date">${full(line.at)}</span></td><td class="text">${br(line.text)}</td></tr>`,
          )
          .join(
            '',
          )}</tbody></table><form><textarea id="msg" style="width:740px;height:80px" placeholder="${talk.words.reply}"></textarea><input type="submit" value="${talk.words.send}"></form>`,
      ),
  },
  {
    name: 'system lines between, quote of an earlier line',
    talk: 'en',
    box: 'textarea',
    html: (talk) =>
      page(
        talk,
        '.feed{width:680px}.line{margin:6px 10px;display:flex}.line.agent{justify-content:flex-end}.card{max-width:65%;border-radius:10px;padding:8px;background:#f4f4f4}.agent .card{background:#e6efff}.event{text-align:center;font-size:12px;color:#888}.quoted{border-left:3px solid #aaa;padding-left:6px;color:#666;font-size:12px}.stamp{font-size:11px;color:#999}',
        `<div class="feed"><h2>${talk.buyer}</h2><div class="conversation">${spoken(talk)
          .map(
            (line, index) =>
              `${index === 2 ? '<div class="event system">Tom Reyes joined the chat</div>' : ''}<div class="line ${line.from === 'seller' ? 'agent' : 'visitor'}"><div class="card">${index === 2 ? '<div class="quoted">Is there a screw missing maybe?</div>' : ''}<div class="content">${br(line.text)}</div><div class="stamp">${full(line.at)}</div></div></div>`,
          )
          .join(
            '',
          )}</div><textarea style="width:600px" placeholder="${talk.words.reply}"></textarea><button>${talk.words.send}</button></div>`,
      ),
  },
  {
    name: 'only the buyer has written',
    lines: (all) => all.filter(({ from }) => from === 'buyer'),
    talk: 'ja',
    box: 'textarea',
    html: (talk) =>
      page(
        talk,
        '.l{width:680px;height:300px;overflow:auto}.i{display:flex;gap:8px;margin:8px}.v{width:32px;height:32px;border-radius:50%;background:#bbb}.x{background:#f0f0f0;border-radius:12px;padding:8px 12px}.d{font-size:11px;color:#777}',
        `<div><div class="head"><h3>${talk.buyer}</h3></div><div class="l chat-messages">${spoken(talk)
          .filter(({ from }) => from === 'buyer')
          .map(
            (line) =>
              `<div class="i"><div class="v"></div><div><div class="x">${br(line.text)}</div><div class="d">${full(line.at)}</div></div></div>`,
          )
          .join(
            '',
          )}</div><textarea style="width:640px" placeholder="${talk.words.reply}"></textarea><button>${talk.words.send}</button></div>`,
      ),
  },
];

/** Pages that look busy and hold no conversation. */
export const NO_TALK: { name: string; html: string }[] = [
  {
    name: 'reviews',
    html: `<h2>Customer reviews</h2><div class="reviews">${['Great pan', 'Too heavy', 'Lovely'].map((text, i) => `<div class="review"><span class="author">Buyer ${i}</span><span class="rating">★★★★☆</span><time>2026-10-0${i + 1}</time><p>${text}, I would buy it again for my kitchen.</p><button>Helpful (3)</button></div>`).join('')}</div><textarea placeholder="Write a review"></textarea>`,
  },
  {
    name: 'settings',
    html: '<form><h2>Notification settings</h2><div class="row"><label>Name<input type="text"></label></div><div class="row"><label>Greeting<textarea placeholder="Text of the automatic message"></textarea></label></div><div class="row"><label><input type="checkbox"> Send me e-mails</label></div></form>',
  },
  {
    name: 'sign in',
    html: '<form><h2>Sign in</h2><input type="text" placeholder="E-mail"><input type="password"><button>Sign in</button></form>',
  },
  {
    name: 'orders',
    html: `<input type="text" placeholder="Search orders"><table class="orders"><tbody>${[1, 2, 3, 4].map((n) => `<tr><td>CO-4481${n}</td><td>Buyer ${n}</td><td>2026-10-0${n}</td><td>Shipped</td></tr>`).join('')}</tbody></table>`,
  },
  {
    name: 'public questions',
    html: `<section class="qa"><h2>Questions and answers</h2>${['Does it fit induction?', 'Is it dishwasher safe?'].map((q) => `<div class="question"><div class="q">Q: ${q}</div><div class="answer">A: Yes, it does. <span class="seller">by the seller</span></div><button>Helpful</button></div>`).join('')}<textarea placeholder="Ask a question"></textarea></section>`,
  },
  {
    name: 'inbox list alone',
    html: `<input type="text" placeholder="Search"><div class="inbox">${['Ann', 'Bo', 'Cy'].map((n) => `<a href="#${n}" class="conversation-item" style="display:block;border-bottom:1px solid #ddd;padding:10px"><b>${n}</b> Hello, where is my parcel? <time>10:02</time></a>`).join('')}</div>`,
  },
  {
    name: 'article with comments',
    html: `<article><h1>How to season a pan</h1><p>First wash it. Then oil it. Then heat it for an hour, and let it cool.</p></article><section class="comments">${['Nice tip', 'Works with rapeseed oil'].map((c, i) => `<div class="comment"><b>Reader ${i}</b> <time>2 d</time><p>${c}</p><button>Like</button><button>Reply</button></div>`).join('')}<textarea placeholder="Add a public comment"></textarea></section>`,
  },
];
