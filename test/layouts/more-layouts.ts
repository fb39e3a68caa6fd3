import type { Layout } from './layouts';
import type { Line, Talk } from './talk';

const esc = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const br = (text: string) => esc(text).replace(/\n/g, '<br>');
const clock = (at: string) => at.slice(11, 16);
const full = (at: string) => `${at.slice(0, 10)} ${clock(at)}`;
const said = (talk: Talk) => talk.lines.filter(({ from }) => from !== 'note');
const each = (talk: Talk, row: (line: Line, isOwn: boolean, index: number) => string) =>
  said(talk)
    .map((line, index) => row(line, line.from === 'seller', index))
    .join('');

function page({ lang }: Talk, style: string, body: string): string {
  const dir = lang === 'ar' ? ' dir="rtl"' : '';
  return `<!doctype html><html lang="${lang}"${dir}><head><meta charset="utf-8"><style>body{margin:0;font:14px sans-serif}${style}</style></head><body>${body}</body></html>`;
}

/** A second set of layouts, written without looking at the reader's rules. */
export const MORE_LAYOUTS: Layout[] = [
  {
    name: 'a marketplace’s chat drawer: list of chats, talk, product card, quick answers',
    talk: 'zh',
    box: '.editor textarea',
    html: (talk) =>
      page(
        talk,
        '.win{display:flex;width:1000px;height:560px;border:1px solid #ddd}.conv{width:260px;border-inline-end:1px solid #eee;overflow:auto}.cell{padding:10px;display:flex;gap:8px;cursor:pointer}.cell.on{background:#fff4f0}.pane{flex:1;display:flex;flex-direction:column}.bar{padding:10px;border-bottom:1px solid #eee}.bar b{font-size:15px}.sc{flex:1;overflow-y:scroll;background:#fafafa;padding:12px}.r{display:flex;margin-bottom:12px}.r>div{background:#fff;padding:8px 10px;border-radius:4px;max-width:320px}.r.x{flex-direction:row-reverse}.r.x>div{background:#d9f2e4}.r time{display:block;color:#aaa;font-size:11px}.card{width:260px;background:#fff;border:1px solid #eee;padding:8px;margin:0 auto 12px}.quick{display:flex;gap:6px;padding:6px}.quick span{border:1px solid #ddd;border-radius:10px;padding:2px 8px;cursor:pointer}',
        `<div class="win"><div class="conv"><input placeholder="${talk.words.search}">${[talk.buyer, '晨曦88', 'lily_home'].map((name, i) => `<div class="cell ${i === 0 ? 'on' : ''}"><div>${name}</div><div>你好</div><div>10:2${i}</div></div>`).join('')}</div><div class="pane"><div class="bar"><b>${talk.buyer}</b></div><div class="sc"><div class="card"><div>山茶绿茶罐 250g</div><div>￥88.00</div></div>${each(talk, (line, isOwn) => `<div class="r ${isOwn ? 'x' : ''}"><div>${br(line.text)}<time>${full(line.at)}</time></div></div>`)}</div><div class="quick"><span>您好</span><span>马上发货</span><span>请稍等</span></div><div class="editor"><textarea style="width:640px;height:70px" placeholder="${talk.words.reply}"></textarea><button>${talk.words.send}</button></div></div><div style="width:160px">${talk.words.order}：${talk.orderId}</div></div>`,
      ),
  },
  {
    name: 'bold name in a plain header, avatars, time between the turns',
    talk: 'de',
    box: 'textarea',
    html: (talk) =>
      page(
        talk,
        '.a{width:760px}.h{display:flex;justify-content:space-between;padding:12px}.k{font-weight:700}.w{height:420px;overflow:auto}.s{text-align:center;color:#999;font-size:12px;padding:6px}.t{display:flex;gap:8px;padding:4px 12px}.t.q{justify-content:flex-end}.t i{width:30px;height:30px;border-radius:50%;background:#bcd}.t p{margin:0;padding:8px;border-radius:8px;background:#f0f0f0;max-width:55%}.t.q p{background:#dcefff}',
        `<div class="a"><div class="h"><div><div class="k">${talk.buyer}</div><div>Deutschland</div></div><div>Bestellwert 39,90 €</div></div><div class="w">${each(talk, (line, isOwn) => `<div class="s">${full(line.at)}</div><div class="t ${isOwn ? 'q' : ''}">${isOwn ? '' : '<i></i>'}<p>${br(line.text)}</p>${isOwn ? '<i></i>' : ''}</div>`)}</div><textarea style="width:700px" placeholder="${talk.words.reply}"></textarea><button>${talk.words.send}</button></div>`,
      ),
  },
  {
    name: 'virtual list: rows laid absolutely, spacers above and below',
    talk: 'en',
    box: '[contenteditable]',
    html: (talk) =>
      page(
        talk,
        '.v{position:relative;height:700px;width:720px;overflow:auto}.row{position:absolute;left:0;right:0;height:90px}.bb{position:absolute;max-width:60%;padding:8px;border-radius:10px;background:#eee}.mine .bb{right:10px;background:#cfe3ff}.row:not(.mine) .bb{left:10px}.ts{font-size:11px;color:#777}',
        `<section><header><h1>${talk.buyer}</h1></header><div class="v"><div style="height:1200px">${each(talk, (line, isOwn, i) => `<div class="row ${isOwn ? 'mine' : ''}" data-index="${i + 40}" style="top:${i * 92}px"><div class="bb"><span>${br(line.text)}</span><div class="ts">${full(line.at)}</div></div></div>`)}</div></div><div contenteditable="true" role="textbox" aria-label="${talk.words.reply}" style="width:700px;min-height:50px;border:1px solid #aaa"></div></section>`,
      ),
  },
  {
    name: 'mails one below the other with from, to and a quoted tail',
    talk: 'en',
    box: '#answer-body',
    html: (talk) =>
      page(
        talk,
        '.mail{border-top:1px solid #ccc;padding:14px;width:780px}.hd{color:#444;font-size:13px}.tail{color:#777;border-left:2px solid #bbb;padding-left:8px}',
        `<main><h2>Loose handle</h2><div class="thread">${each(talk, (line, isOwn, i) => `<div class="mail"><div class="hd"><b class="from">${isOwn ? `${talk.shop} Support` : talk.buyer}</b> <span class="to">to ${isOwn ? talk.buyer : talk.shop}</span> <span class="date">${full(line.at)}</span></div><div class="text">${br(line.text)}</div>${i === 2 ? '<blockquote class="tail">Is there a screw missing maybe?</blockquote>' : ''}</div>`)}</div><textarea id="answer-body" style="width:760px;height:90px" aria-label="${talk.words.reply}"></textarea><button>${talk.words.send}</button></main>`,
      ),
  },
  {
    name: 'two columns of a table: the buyer left, we right',
    talk: 'pt',
    box: 'textarea',
    html: (talk) =>
      page(
        talk,
        'table{width:780px}td{width:50%;vertical-align:top;padding:6px}.c{padding:8px;border-radius:6px;background:#f3f3f3}.d .c{background:#e4f5e4}',
        `<h3>${talk.buyer}</h3><p>${talk.words.order} ${talk.orderId}</p><table><tbody>${each(talk, (line, isOwn) => `<tr>${isOwn ? '<td></td>' : ''}<td class="${isOwn ? 'd' : ''}"><div class="c">${br(line.text)}</div><small>${full(line.at)}</small></td>${isOwn ? '' : '<td></td>'}</tr>`)}</tbody></table><textarea style="width:760px" placeholder="${talk.words.reply}"></textarea><button>${talk.words.send}</button>`,
      ),
  },
  {
    name: 'a frame of our own origin holds the talk, the name and the box',
    talk: 'en',
    box: 'textarea',
    html: (talk) =>
      page(
        talk,
        'iframe{width:900px;height:620px;border:0}',
        `<nav><a href="#">Home</a><a href="#">Orders</a></nav><iframe srcdoc="${page(
          talk,
          '.t{width:720px;height:380px;overflow:auto}.x{display:flex;margin:6px}.x.me{justify-content:flex-end}.y{padding:8px;border-radius:8px;background:#eee;max-width:60%}.me .y{background:#d5e8ff}',
          `<div><strong>${talk.buyer}</strong></div><div class="t">${each(talk, (line, isOwn) => `<div class="x ${isOwn ? 'me' : ''}"><div class="y"><div>${br(line.text)}</div><small>${full(line.at)}</small></div></div>`)}</div><textarea style="width:700px" placeholder="${talk.words.reply}"></textarea>`,
        )
          .replace(/&/g, '&amp;')
          .replace(/"/g, '&quot;')}"></iframe>`,
      ),
  },
  {
    name: 'right to left help desk, names above the turns, no sides',
    talk: 'ar',
    box: 'textarea',
    html: (talk) =>
      page(
        talk,
        '.item{padding:12px;border-bottom:1px solid #ddd;width:760px}.n{font-weight:600}.m{color:#888;font-size:12px}',
        `<main><h2>${talk.words.order} ${talk.orderId}</h2><div class="timeline">${each(talk, (line, isOwn) => `<div class="item ${isOwn ? 'agent-reply' : 'customer-message'}"><div class="n author">${isOwn ? talk.shop : talk.buyer}</div><div class="m">${full(line.at)}</div><div>${br(line.text)}</div></div>`)}</div><textarea style="width:740px;height:80px" placeholder="${talk.words.reply}"></textarea><button>${talk.words.send}</button></main>`,
      ),
  },
  {
    name: 'slots: the host’s light children are drawn in a shadow tree',
    talk: 'ja',
    box: 'textarea',
    html: (talk) =>
      page(
        talk,
        'x-bubble{display:block;margin:8px}',
        `<div style="width:720px"><h4>${talk.buyer}</h4><div class="talk">${each(talk, (line, isOwn) => `<x-bubble side="${isOwn ? 'end' : 'start'}"><p>${br(line.text)}</p><span slot="when">${full(line.at)}</span></x-bubble>`)}</div><textarea style="width:680px" placeholder="${talk.words.reply}"></textarea></div><script>for(const b of document.querySelectorAll('x-bubble')){const s=b.attachShadow({mode:'open'});s.innerHTML='<style>:host([side=end]) .o{justify-content:flex-end}.o{display:flex}.i{background:#eee;border-radius:8px;padding:6px 10px;max-width:60%}::slotted(p){margin:0}</style><div class="o"><div class="i"><slot></slot><small><slot name="when"></slot></small></div></div>'}</script>`,
      ),
  },
  {
    name: 'definition list: who said it, then what',
    talk: 'de',
    box: 'textarea',
    html: (talk) =>
      page(
        talk,
        'dl{width:740px}dt{font-weight:700;margin-top:12px}dt span{font-weight:400;color:#777;font-size:12px}dd{margin:2px 0 0 20px}',
        `<h2>Vorgang 7731</h2><dl class="verlauf">${each(talk, (line, isOwn) => `<div class="eintrag"><dt>${isOwn ? 'Sie' : talk.buyer} <span>${full(line.at)}</span></dt><dd>${br(line.text)}</dd></div>`)}</dl><label>${talk.words.reply}<textarea style="width:700px"></textarea></label><button>${talk.words.send}</button>`,
      ),
  },
  {
    name: 'components of a kit: groups with avatars, cards for orders between the turns',
    talk: 'pt',
    box: 'textarea',
    html: (talk) =>
      page(
        talk,
        '.arco-chat{width:760px}.msg-list{height:440px;overflow:auto;padding:10px}.msg-wrap{display:flex;gap:8px;margin:10px 0}.msg-wrap-right{flex-direction:row-reverse}.ava{width:32px;height:32px;border-radius:50%;background:#ccd}.bubble-body{padding:8px 12px;border-radius:8px;background:#f2f3f5}.msg-wrap-right .bubble-body{background:#e8f3ff}.nick{font-size:12px;color:#86909c}.ocard{border:1px solid #e5e6eb;border-radius:8px;width:300px;padding:10px;margin:10px auto}',
        `<div class="arco-chat"><div class="chat-title"><span class="nick-title">${talk.buyer}</span><span>online</span></div><div class="msg-list"><div class="ocard">${talk.words.order} ${talk.orderId}<br>Brincos azuis<br>R$ 59,00</div>${each(talk, (line, isOwn) => `<div class="msg-wrap ${isOwn ? 'msg-wrap-right' : 'msg-wrap-left'}"><div class="ava"></div><div class="col"><div class="nick">${isOwn ? talk.shop : talk.buyer} · ${clock(line.at)}</div><div class="bubble-body">${br(line.text)}</div></div></div>`)}</div><div class="send-box"><textarea style="width:700px" placeholder="${talk.words.reply}"></textarea><button>${talk.words.send}</button></div></div>`,
      ),
  },
  {
    name: 'one message of the buyer and nothing else',
    lines: (all) => all.slice(0, 1),
    talk: 'en',
    box: 'textarea',
    html: (talk) => {
      const only: Talk = { ...talk, lines: talk.lines.slice(0, 1) };
      return page(
        only,
        '.chat{width:700px;min-height:200px}.msg{background:#f1f1f1;border-radius:10px;padding:10px;width:50%;margin:10px}.when{font-size:11px;color:#888}',
        `<div><h3 class="customer-name">${talk.buyer}</h3><div class="chat messages">${each(only, (line) => `<div class="msg incoming">${br(line.text)}<div class="when">${full(line.at)}</div></div>`)}</div><textarea style="width:660px" placeholder="${talk.words.reply}"></textarea><button>${talk.words.send}</button></div>`,
      );
    },
  },
  {
    name: 'log of a call centre: one line each, name, time and words',
    talk: 'en',
    box: 'input[name=say]',
    html: (talk) =>
      page(
        talk,
        '#log{width:740px;border:1px solid #ccc;height:300px;overflow:auto}.ln{padding:5px 8px}.op{color:#063}.cu{color:#600}.tm{color:#888}',
        `<fieldset><legend>${talk.buyer}</legend><div id="log" role="log">${each(talk, (line, isOwn) => `<div class="ln"><span class="tm">${full(line.at)}</span> <span class="${isOwn ? 'op' : 'cu'} name">${isOwn ? 'Agent Tom' : talk.buyer}</span> <span class="say">${br(line.text)}</span></div>`)}</div><input name="say" type="text" style="width:640px" placeholder="${talk.words.reply}"><button>${talk.words.send}</button></fieldset>`,
      ),
  },
];

/** Busy pages without a conversation, of the same hand. */
export const MORE_WITHOUT_TALK: { name: string; html: string }[] = [
  {
    name: 'ratings with the shop’s answers',
    html: `<div style="width:800px"><h2>Ratings</h2>${['Ann', 'Bo', 'Cy'].map((name, i) => `<div class="entry"><div class="top"><b>${name}</b> <span aria-label="4 of 5">★★★★</span> <time>2026-10-1${i}</time></div><p>It arrived quickly and looks good.</p><div class="answer"><b>Our answer</b><p>Thank you for buying with us!</p></div><a href="#">Report</a></div>`).join('')}<textarea placeholder="Answer to this rating" style="width:600px"></textarea></div>`,
  },
  {
    name: 'news feed',
    html: `<main style="width:640px">${['Ann', 'Bo', 'Cy', 'Di'].map((name, i) => `<article class="post"><header><b class="author">${name}</b> <time>${i + 1} h</time></header><p>What a nice autumn day, we were out at the lake again.</p><footer><button>Like</button><button>Comment</button><button>Share</button></footer></article>`).join('')}<textarea placeholder="What's new?" style="width:600px"></textarea></main>`,
  },
  {
    name: 'list of chats beside an empty pane',
    html: `<div style="display:flex"><div class="chat-list" style="width:320px">${['Ann', 'Bo', 'Cy', 'Di'].map((name, i) => `<div class="chat-item" style="padding:10px;border-bottom:1px solid #ddd;cursor:pointer"><div class="name">${name}</div><div class="last-message">Where is my parcel?</div><span class="time">10:0${i}</span></div>`).join('')}</div><div style="width:600px;padding:100px">Choose a chat to begin</div></div>`,
  },
  {
    name: 'list of cases without links',
    html: `<input type="text" placeholder="Search"><div class="messages" style="width:700px">${['Ann', 'Bo', 'Cy'].map((name, i) => `<div class="message-row" style="padding:8px;border-bottom:1px solid #ccc"><span class="sender">${name}</span> <span class="subject">Order question</span> <span class="date">2026-10-1${i}</span></div>`).join('')}</div>`,
  },
  {
    name: 'audit log',
    html: `<h2>Activity</h2><ul class="timeline" style="width:700px">${['price changed to 12.00', 'stock set to 40', 'listing paused'].map((what, i) => `<li class="event"><span class="user">tom</span> ${what} <time>2026-10-1${i} 10:00</time></li>`).join('')}</ul>`,
  },
  {
    name: 'template editor',
    html: `<h2>Message templates</h2><div class="list" style="width:700px">${['Thank you for your order!', 'Your parcel is on its way.', 'Please send us a picture.'].map((text) => `<div class="template" style="border:1px solid #ddd;padding:8px"><b>Template</b><p>${text}</p><button>Edit</button><button>Delete</button></div>`).join('')}<textarea placeholder="New template" style="width:600px"></textarea><button>Save</button></div>`,
  },
  {
    name: 'questions and answers of a listing in German',
    html: `<section style="width:700px"><h2>Fragen zum Artikel</h2>${['Passt der Deckel?', 'Ist es spülmaschinenfest?'].map((q) => `<div class="frage"><p><b>Frage:</b> ${q}</p><p><b>Antwort:</b> Ja.</p></div>`).join('')}<textarea placeholder="Frage stellen" style="width:600px"></textarea></section>`,
  },
];
