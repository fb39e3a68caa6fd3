import type { Layout } from './layouts';
import type { Line, Talk } from './talk';

const esc = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const br = (text: string) => esc(text).replace(/\n/g, '<br>');
const clock = (at: string) => at.slice(11, 16);
const full = (at: string) => `${at.slice(0, 10)} ${clock(at)}`;
const isOwn = ({ from }: Line) => from === 'seller';
const said = ({ lines }: Talk) => lines.filter(({ from }) => from !== 'note');
const each = (talk: Talk, row: (line: Line, own: boolean, index: number, all: Line[]) => string) =>
  said(talk)
    .map((line, index, all) => row(line, isOwn(line), index, all))
    .join('');
const printed = (at: string, locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(new Date(at));

function page(talk: Talk, style: string, body: string): string {
  const dir = /^(?:ar|he)/.test(talk.lang) ? ' dir="rtl"' : '';
  return `<!doctype html><html lang="${talk.lang}"${dir}><head><meta charset="utf-8"><style>body{margin:0;font:14px/1.45 sans-serif}${style}</style></head><body>${body}</body></html>`;
}

/** A fourth set, kept apart: what the reader makes of it at first sight is the honest figure. */
export const FOURTH_LAYOUTS: Layout[] = [
  {
    name: 'kit of sections: sender and sent time outside the bubble, avatar, separator with a date',
    talk: 'en',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.k-main{width:700px;border:1px solid #d1dbe3}.k-h{display:flex;padding:8px;background:#f2f7fb}.k-l{height:480px;overflow:auto;padding:0 16px}.k-m{display:flex;margin-top:6px}.k-m--o{justify-content:flex-end}.k-c{background:#c6e3fa;border-radius:8px;padding:8px 14px}.k-m--o .k-c{background:#6ea9d7}.k-s{display:flex;align-items:center;font-size:12px;color:#6ea9d7}.k-meta{display:flex;font-size:11px;gap:6px}',
        `<div class="k-main"><div class="k-h"><div class="k-av"><img alt="" width="36" height="36" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></div><div><div class="k-un">${talk.buyer}</div><div class="k-info">Active 10 mins ago</div></div></div><div class="k-l"><div class="k-s">Monday, 5 October 2026</div>${each(talk, (line, own, index) => `${index === 3 ? '<div class="k-s">Tuesday, 6 October 2026</div>' : ''}<section class="k-m ${own ? 'k-m--o' : 'k-m--i'}"><div class="k-w"><div class="k-meta"><div>${own ? 'Zoe' : talk.buyer}</div><div>${clock(line.at)}</div></div><div class="k-c"><div class="k-html">${br(line.text)}</div></div></div></section>`)}</div><div class="k-in"><button>📎</button><div data-box="1" contenteditable="true" class="k-ce" data-placeholder="Type message here" style="min-height:36px;width:600px"></div><button>➤</button></div></div>`,
      ),
  },
  {
    name: 'comments of a design system: list items, author, time and words as siblings',
    talk: 'zh',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        'ul{list-style:none;padding:0;width:720px}li.c{padding:16px 0;display:flex}.c-a{width:32px;height:32px;border-radius:50%;background:#fde3cf;margin-right:12px;text-align:center}.c-n{color:#00000073;font-size:12px}.c-n span{margin-right:8px}',
        `<div class="box"><div class="ttl">工单详情</div><div>客户：${talk.buyer}　${talk.words.order}：${talk.orderId}</div><ul>${each(talk, (line, own) => `<li class="c"><div class="c-a">${own ? '客' : '鱼'}</div><div><div class="c-n"><span>${own ? '客服-阿宁' : talk.buyer}</span><span>${full(line.at)}</span></div><div class="c-d"><p>${br(line.text)}</p></div></div></li>`)}</ul><textarea data-box="1" rows="4" style="width:700px" placeholder="请输入回复内容"></textarea><button>提交回复</button><div><textarea rows="2" style="width:700px" placeholder="内部备注，客户不可见"></textarea></div></div>`,
      ),
  },
  {
    name: 'mails that fold: only the sender, the date and the opening words of the old ones, the rest open',
    talk: 'de',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.cv{width:800px}.ml{border:1px solid #e0e0e0;border-radius:8px;margin:8px 0;padding:12px 16px}.tp{display:grid;grid-template-columns:1fr auto}.rc{color:#777;font-size:12px}.qt{display:none}',
        `<div class="cv"><h2>Frage zur Lampe</h2>${each(talk, (line, own) => `<div class="ml"><div class="tp"><span><b>${own ? 'Lichtwerk Kundendienst' : talk.buyer}</b> &lt;${own ? 'hilfe@example.de' : 'jonas@example.de'}&gt;</span><span>${printed(line.at, 'de-DE', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' })}</span></div><div class="rc">an ${own ? talk.buyer : 'hilfe@example.de'}</div><div class="bo">${br(line.text)}</div><div class="qt">Am 4. Okt. schrieb Lichtwerk: Guten Tag</div></div>`)}<div><input type="text" value="jonas@example.de" style="width:600px"><input type="text" value="Re: Frage zur Lampe" style="width:600px"><div data-box="1" contenteditable="true" aria-label="E-Mail-Text" style="min-height:120px;border:1px solid #bbb;width:760px"></div><button>Senden</button></div></div>`,
      ),
  },
  {
    name: 'phone chat on the desk: ticks, tails, a day in a pill, drawn by floats',
    talk: 'pt',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.wa{width:640px}.scr{height:520px;overflow:auto;background:#efeae2;padding:10px 40px}.pill{text-align:center}.pill i{background:#fff;border-radius:8px;padding:4px 12px;font-size:12px;font-style:normal}.q{overflow:hidden;margin:2px 0}.q>div{float:left;background:#fff;border-radius:8px;padding:6px 8px;max-width:65%}.q.z>div{float:right;background:#d9fdd3}.q sub{font-size:11px;color:#667781;margin-left:10px}',
        `<div class="wa"><div style="background:#f0f2f5;padding:10px 16px;display:flex;gap:12px"><img width="40" height="40" alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><div><div style="font-size:16px">${talk.buyer}</div><div style="font-size:13px">visto por último hoje às 17:40</div></div></div><div class="scr">${each(talk, (line, own, index) => `${index < 2 ? `<div class="pill"><i>${index === 0 ? '04/10/2026' : '06/10/2026'}</i></div>` : ''}<div class="q ${own ? 'z' : ''}"><div><span>${br(line.text)}</span><sub>${clock(line.at)}${own ? ' <svg width="16" height="11" aria-label="Lida"></svg>' : ''}</sub></div></div>`)}</div><div data-box="1" contenteditable="true" role="textbox" title="Digite uma mensagem" style="min-height:40px"></div></div>`,
      ),
  },
  {
    name: 'official account in Japanese: read mark and clock beside the bubble, days between, tags panel',
    talk: 'ja',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.oa{display:flex}.cn{width:620px}.ar{height:500px;overflow:auto;background:#8cabd8;padding:10px}.dl{text-align:center;font-size:12px;color:#fff}.bx{display:flex;align-items:flex-end;gap:6px;margin:8px 0}.bx.rv{flex-direction:row-reverse}.bt{background:#fff;border-radius:14px;padding:8px 12px;max-width:60%}.rv .bt{background:#8de055}.sd{font-size:10px;color:#fff}',
        `<div class="oa"><div class="cn"><div class="hd"><h4>${talk.buyer}</h4></div><div class="ar"><div class="dl">10月5日(月)</div>${each(talk, (line, own) => `<div class="bx ${own ? 'rv' : ''}"><div class="bt">${br(line.text)}</div><div class="sd">${own ? '<div>既読</div>' : ''}<div>${printed(line.at, 'ja-JP', { hour: 'numeric', minute: '2-digit', hour12: true })}</div></div></div>`)}</div><div><textarea data-box="1" style="width:580px;height:70px" placeholder="Enterで送信"></textarea></div></div><div style="width:240px"><h5>タグ</h5><input type="text" placeholder="タグを追加"><h5>ノート</h5><textarea placeholder="ノートを入力"></textarea></div></div>`,
      ),
  },
  {
    name: 'ticket articles of an open desk: sides by padding, sender under the words, internal in yellow',
    talk: 'fr',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.tz{width:760px}.ta{margin:14px 0;display:flex}.ta .tb{border-radius:4px;padding:12px;background:#fff;border:1px solid #ddd;width:80%}.ta.agent{padding-left:15%}.ta.agent .tb{background:#e9f3fb}.ta.is-internal .tb{border:2px dashed #e9c46a;background:#fffbe8}.tf{font-size:12px;color:#888;margin-top:6px}',
        `<div class="tz"><div class="th"><div class="ticket-title">Colis ouvert</div><div>Ticket#20117 — créé le 5 oct.</div></div>${each(talk, (line, own, index) => `<div class="ta ${own ? 'agent' : 'customer'}"><div class="tb"><div class="tx">${br(line.text)}</div><div class="tf">${own ? 'Inès Morel' : talk.buyer} — ${printed(line.at, 'fr-FR', { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' })}</div></div></div>${index === 2 ? '<div class="ta agent is-internal"><div class="tb"><div class="tx">Stock : 3 tasses.</div><div class="tf">Inès Morel — 05/10/2026 10:10</div></div></div>' : ''}`)}<div class="ed"><div data-box="1" contenteditable="true" style="min-height:90px;border:1px solid #bbb" aria-label="Texte de l’article"></div><button>Mettre à jour</button></div></div>`,
      ),
  },
  {
    name: 'messages of an order in a table: sender, words, time in columns',
    talk: 'ko',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        'table{width:820px;border-collapse:collapse}th,td{border:1px solid #ddd;padding:8px;vertical-align:top}th{background:#fafafa}',
        `<h3>주문 메시지</h3><p>${talk.words.order} ${talk.orderId}</p><table><thead><tr><th>작성자</th><th>내용</th><th>작성일시</th></tr></thead><tbody>${each(talk, (line, own) => `<tr><td>${own ? talk.shop : talk.buyer}</td><td>${br(line.text)}</td><td>${full(line.at)}</td></tr>`)}</tbody></table><textarea data-box="1" style="width:800px;height:80px" placeholder="${talk.words.reply}"></textarea><button>${talk.words.send}</button>`,
      ),
  },
  {
    name: 'right to left cards: name and time in the head of each, ours tinted',
    talk: 'ar',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.cd{width:700px;border:1px solid #e2e2e2;border-radius:10px;margin:10px;padding:12px}.cd.t{background:#eefaf3}.cd header{display:flex;justify-content:space-between;font-size:13px;color:#555}',
        `<div><h3>${talk.words.messages}</h3>${each(talk, (line, own) => `<div class="cd ${own ? 't' : ''}"><header><span>${own ? talk.words.you : talk.buyer}</span><span>${printed(line.at, 'ar-EG', { day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' })}</span></header><div>${br(line.text)}</div></div>`)}<textarea data-box="1" style="width:680px;height:80px" placeholder="${talk.words.reply}"></textarea><button>${talk.words.send}</button></div>`,
      ),
  },
  {
    name: 'shadow kit: one host draws all bubbles, sides by classes inside, no times',
    talk: 'es',
    box: '[data-box]',
    times: false,
    html: (talk) =>
      page(
        talk,
        'deep-talk{display:block;width:660px}',
        `<div><header><span style="font-weight:600">${talk.buyer}</span></header><deep-talk></deep-talk></div><script>
const s=document.querySelector('deep-talk').attachShadow({mode:'open'});
s.innerHTML='<style>#ms{height:420px;overflow:auto}.ic{display:flex}.ic>div{border-radius:10px;padding:8px 10px;margin:6px;max-width:60%;background:#e4e6eb}.ic.u{flex-direction:row-reverse}.ic.u>div{background:#3b82f6;color:#fff}</style><div id="ms"></div><div id="in"></div>';
for(const l of ${JSON.stringify(said(talk))}){const o=document.createElement('div');o.className='ic '+(l.from==='seller'?'u':'a');const b=document.createElement('div');b.textContent=l.text;o.append(b);s.getElementById('ms').append(o);}
s.getElementById('in').innerHTML='<div data-box="1" contenteditable="true" role="textbox" style="min-height:40px;border:1px solid #ccc"></div>';
</script>`,
      ),
  },
  {
    name: 'three columns: chats, talk with a product card and a system line, order panel with a note box',
    talk: 'th',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.g3{display:grid;grid-template-columns:260px 620px 280px}.lst>div{padding:12px;border-bottom:1px solid #eee;cursor:pointer}.ctr{border:1px solid #eee}.ms{height:520px;overflow:auto;padding:12px}.rw{display:flex;flex-direction:column;align-items:flex-start;margin:8px 0}.rw.e{align-items:flex-end}.rw>p{margin:0;background:#f1f1f1;border-radius:12px;padding:8px 12px;max-width:70%}.rw.e>p{background:#fde2d6}.rw>span{font-size:11px;color:#999}.sy{text-align:center;font-size:12px;color:#aaa}.pc{border:1px solid #ddd;border-radius:8px;padding:8px;width:220px}',
        `<div class="g3"><div class="lst"><input type="text" placeholder="${talk.words.search}">${[talk.buyer, 'somchai.k'].map((name, i) => `<div><b>${name}</b><div>${i === 0 ? 'ได้รับแล้วครับ' : 'ขอบคุณครับ'}</div></div>`).join('')}</div><div class="ctr"><div style="padding:10px;border-bottom:1px solid #eee"><b>${talk.buyer}</b> <small>ออนไลน์</small></div><div class="ms"><div class="sy">ลูกค้าเข้าร่วมการสนทนา</div><div class="pc"><b>เทียนหอม</b><div>฿290</div><button>ส่งลิงก์</button></div>${each(talk, (line, own) => `<div class="rw ${own ? 'e' : ''}"><p>${br(line.text)}</p><span>${printed(line.at, 'th-TH', { day: 'numeric', month: 'short', year: '2-digit', hour: '2-digit', minute: '2-digit' })}</span></div>`)}</div><textarea data-box="1" style="width:580px;height:60px" placeholder="${talk.words.reply}"></textarea></div><div style="padding:12px"><h4>${talk.words.order} ${talk.orderId}</h4><p>เทียนหอม × 1</p><textarea style="width:240px" placeholder="${talk.words.note}"></textarea></div></div>`,
      ),
  },
  {
    name: 'newest on top, a rule between, role in brackets behind the name',
    talk: 'es',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.nt{width:760px}hr{border:0;border-top:1px solid #ddd}.nt b{font-size:14px}.nt time{color:#888;font-size:12px}',
        `<div class="nt"><h1>Consulta TS-71940</h1><form><textarea data-box="1" style="width:740px;height:80px" placeholder="${talk.words.reply}"></textarea><button>${talk.words.send}</button></form><div>${said(
          talk,
        )
          .toReversed()
          .map(
            (line) =>
              `<div class="it"><div><b>${isOwn(line) ? 'Telar del Sur (vendedor)' : 'marisol_rv (comprador)'}</b> <time>${printed(line.at, 'es-ES', { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' })}</time></div><p>${br(line.text)}</p></div><hr>`,
          )
          .join('')}</div></div>`,
      ),
  },
  {
    name: 'the buyer alone has written, three times, in a plain list under a heading',
    talk: 'en',
    box: '[data-box]',
    lines: (all) => all.filter(({ from }) => from === 'buyer').slice(0, 3),
    html: (talk) => {
      const only = { ...talk, lines: talk.lines.filter(({ from }) => from === 'buyer').slice(0, 3) };
      return page(
        only,
        '.pl{width:640px}.pm{background:#f4f4f7;border-radius:10px;padding:10px;margin:8px 0;max-width:70%}.pm small{display:block;color:#888}',
        `<div class="pl"><h3>${only.buyer}</h3><div class="messages">${each(only, (line) => `<div class="pm">${br(line.text)}<small>${full(line.at)}</small></div>`)}</div><textarea data-box="1" style="width:600px" placeholder="${only.words.reply}"></textarea><button>Send</button></div>`,
      );
    },
  },
];

export const FOURTH_WITHOUT_TALK: { name: string; html: string }[] = [
  {
    name: 'parcel tracking with a box to ask the carrier',
    html: `<div style="width:700px"><h2>Parcel 1Z99</h2>${['Picked up', 'Sorted in Leipzig', 'Out for delivery'].map((what, i) => `<div style="border-left:3px solid #3a3;padding:10px;margin:6px 0;background:#f6fff6"><b>${what}</b> <span>2026-10-0${i + 2} 08:1${i}</span><div>The parcel is on its way.</div></div>`).join('')}<textarea placeholder="Message to the carrier" style="width:660px"></textarea></div>`,
  },
  {
    name: 'questions of a listing, each with the answer of the shop below',
    html: `<div style="width:760px"><h3>Preguntas y respuestas</h3>${['¿Es lavable?', '¿Qué medidas tiene?', '¿Pica la lana?'].map((q, i) => `<div style="padding:10px"><div>${q} <span>${['ana_88', 'j.perez', 'lu_m'][i]}</span> <span>0${i + 1}/10/2026</span></div><div style="margin-left:30px;background:#f4f4f4;padding:8px">Hola, sí. <span>Telar del Sur</span></div></div>`).join('')}<textarea placeholder="Escribe tu pregunta" style="width:700px"></textarea></div>`,
  },
  {
    name: 'tasks of a team with a remark each',
    html: `<div style="display:flex;gap:16px">${['To do', 'Doing', 'Done'].map((column) => `<div style="width:260px"><h4>${column}</h4>${['Take pictures', 'Answer the press', 'Count the stock'].map((task, i) => `<div style="background:#fff;border:1px solid #ddd;border-radius:6px;padding:8px;margin:6px 0"><div>${task}</div><div>Dana · 0${i + 3} Oct</div></div>`).join('')}</div>`).join('')}</div><input type="text" placeholder="New task" style="width:400px">`,
  },
  {
    name: 'quick answers to manage, with a field for a new one',
    html: `<div style="width:720px"><h2>Quick answers</h2>${['Hello! Thank you for your message.', 'Your order left today.', 'We are closed on Sunday.'].map((text, i) => `<div style="display:flex;justify-content:space-between;background:#eef4ff;border-radius:8px;padding:10px;margin:8px 0"><div>${text}</div><div>/${['hello', 'sent', 'sunday'][i]}</div></div>`).join('')}<textarea placeholder="Write a new answer" style="width:680px"></textarea><button>Save</button></div>`,
  },
  {
    name: 'payouts by date',
    html: `<table style="width:760px"><tbody>${[1, 2, 3, 4].map((n) => `<tr><td>2026-10-0${n}</td><td>Payout to account ··4411</td><td>${n * 120},00 €</td><td>Paid</td></tr>`).join('')}</tbody></table><input type="text" placeholder="Search payouts" style="width:300px">`,
  },
  {
    name: 'inbox without a chosen conversation, every row with a picture and an age',
    html: `<div style="display:flex"><div style="width:360px">${['Marta Vidal', 'Ito Hana', 'Omar Karimi', 'Lena Voss'].map((name, i) => `<div style="display:flex;gap:8px;padding:10px;border-bottom:1px solid #eee"><i style="width:36px;height:36px;border-radius:50%;background:#bbb"></i><div><div><b>${name}</b> <small>${i + 1}h</small></div><div>Thanks, that would be great…</div></div></div>`).join('')}</div><div style="width:600px;padding:80px;text-align:center">Select a conversation</div></div>`,
  },
];
