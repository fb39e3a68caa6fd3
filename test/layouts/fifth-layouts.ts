import type { Layout } from './layouts';
import type { Line, Talk } from './talk';

const esc = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const br = (text: string) => esc(text).replace(/\n/g, '<br>');
const clock = (at: string) => at.slice(11, 16);
const day = (at: string) => at.slice(0, 10);
const full = (at: string) => `${day(at)} ${clock(at)}`;
const isOwn = ({ from }: Line) => from === 'seller';
const said = ({ lines }: Talk) => lines.filter(({ from }) => from !== 'note');
const each = (talk: Talk, row: (line: Line, own: boolean, index: number, all: Line[]) => string) =>
  said(talk)
    .map((line, index, all) => row(line, isOwn(line), index, all))
    .join('');
const printed = (at: string, locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(new Date(at));
const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

function page(talk: Talk, style: string, body: string): string {
  const dir = /^(?:ar|he)/.test(talk.lang) ? ' dir="rtl"' : '';
  return `<!doctype html><html lang="${talk.lang}"${dir}><head><meta charset="utf-8"><style>body{margin:0;font:14px/1.4 system-ui,sans-serif}${style}</style></head><body>${body}</body></html>`;
}

/** A fifth set, written after the fourth was mended: what the reader makes of it at first sight is the honest figure. */
export const FIFTH_LAYOUTS: Layout[] = [
  {
    name: 'seller chat of an app shop: window of a list with fillers, order card between, badge of a bot',
    talk: 'en',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.shell{display:flex;height:680px}.side{width:250px;border-right:1px solid #eee}.side div{padding:10px}.mid{width:600px}.vp{height:480px;overflow:auto;position:relative;padding:0 14px}.it{display:flex;padding:6px 0}.it.it-r{justify-content:flex-end}.it section{max-width:66%;border-radius:4px 12px 12px;background:#f5f5f5;padding:8px 10px}.it.it-r section{background:#d9f2ec}.it time{display:block;font-size:10px;color:#999}.oc{width:320px;margin:8px auto;border:1px solid #e8e8e8;border-radius:4px;padding:10px}.ar{font-size:10px;color:#26aa99}',
        `<div class="shell"><div class="side"><input type="text" placeholder="${talk.words.search}"><div><b>${talk.buyer}</b><p>Great, thanks</p></div><div><b>kelvin.ong</b><p>ok can</p></div></div><div class="mid"><div style="padding:12px;border-bottom:1px solid #eee"><span style="font-weight:500;font-size:16px">${talk.buyer}</span></div><div class="vp"><div style="height:900px" aria-hidden="true"></div>${each(talk, (line, own, index) => `<div class="it ${own ? 'it-r' : 'it-l'}"><section><div>${br(line.text)}</div>${index === 2 ? '<div class="ar">Auto-reply</div>' : ''}<time datetime="${line.at}">${clock(line.at)}</time></section></div>${index === 1 ? `<div class="oc"><div>${talk.words.order} ID: ${talk.orderId}</div><div>Copper pan · $48.00</div><button>View</button></div>` : ''}`)}</div><div><div contenteditable="true" data-box="1" data-placeholder="${talk.words.reply}" style="min-height:60px;border-top:1px solid #eee"></div><button>${talk.words.send}</button></div></div></div>`,
      ),
  },
  {
    name: 'support ticket of a suite: articles with an avatar column, role chip, folded signature',
    talk: 'de',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.omni{width:820px}.omni article{display:grid;grid-template-columns:44px 1fr;gap:10px;padding:14px 20px}.omni article[data-kind=agent]{background:#f8f9f9}.omni img{border-radius:50%}.chip{font-size:11px;border:1px solid #ccc;border-radius:9px;padding:0 6px}.sig{color:#888;font-size:12px}',
        `<div class="omni"><div><h2>Lampe: Lieferung</h2></div><div role="feed">${each(talk, (line, own) => `<article data-kind="${own ? 'agent' : 'end-user'}"><img width="40" height="40" alt="" src="${PICTURE}"><div><div><strong>${own ? 'Miriam Koch' : talk.buyer}</strong> ${own ? '<span class="chip">Team</span> ' : ''}<time datetime="${line.at}">${printed(line.at, 'de-DE', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })}</time></div><div class="zc"><p>${br(line.text)}</p></div></div></article>`)}</div><div><div role="group" aria-label="Editor"><button aria-pressed="true">Öffentliche Antwort</button><button aria-pressed="false">${talk.words.note}</button></div><div role="textbox" contenteditable="true" data-box="1" style="min-height:90px;border:1px solid #ccc"></div></div></div>`,
      ),
  },
  {
    name: 'handmade market: letters in paper cards, portrait outside, age in words below',
    talk: 'fr',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.conv{width:680px}.conv li{list-style:none;display:flex;gap:12px;margin:18px 0;align-items:flex-end}.conv li.mine{flex-direction:row-reverse}.card{border:1px solid #e1e3df;border-radius:12px;padding:14px;max-width:70%}.mine .card{background:#fdf3e7;border-color:#f2dfc6}.age{font-size:12px;color:#777;margin-top:6px}.pt{width:44px;height:44px;border-radius:50%;background:#bca}',
        `<div><a href="#">← ${talk.words.messages}</a><div style="display:flex;gap:8px"><div class="pt"></div><div><p style="font-size:18px;margin:0">${talk.buyer}</p><p style="margin:0;color:#777">Nantes, France</p></div></div><ol class="conv">${each(talk, (line, own) => `<li class="${own ? 'mine' : ''}"><div class="pt" aria-hidden="true"></div><div class="card"><div>${br(line.text)}</div><div class="age">${printed(line.at, 'fr-FR', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' })}</div></div></li>`)}</ol><form><label>${talk.words.reply}<textarea data-box="1" style="width:640px;height:70px"></textarea></label><button>${talk.words.send}</button></form></div>`,
      ),
  },
  {
    name: 'retail partner centre: table with a cell of who and when and a cell of the words',
    talk: 'es',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.grid{display:table;width:840px}.grid>div{display:table-row}.grid>div>div{display:table-cell;padding:12px;border-bottom:1px solid #ddd;vertical-align:top}.grid>div>div:first-child{width:190px}.when{color:#666;font-size:12px}',
        `<div><h2>Caso #88120</h2><p>${talk.words.order}: ${talk.orderId}</p><div class="grid">${each(talk, (line, own) => `<div><div><div><b>${own ? 'Vendedor' : 'Cliente'}</b></div><div>${own ? talk.shop : talk.buyer}</div><div class="when">${full(line.at)}</div></div><div>${br(line.text)}</div></div>`)}</div><p><textarea data-box="1" rows="5" style="width:800px" placeholder="${talk.words.reply}"></textarea></p><button>${talk.words.send}</button></div>`,
      ),
  },
  {
    name: 'live shop in Thai: rounded bubbles in open shadow roots, a root for each message',
    talk: 'th',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        'tk-chat{display:block;width:640px}',
        `<div><header style="padding:12px"><b>${talk.buyer}</b></header><tk-chat></tk-chat><textarea data-box="1" style="width:600px;height:60px" placeholder="${talk.words.reply}"></textarea></div><script>
const root=document.querySelector('tk-chat').attachShadow({mode:'open'});
root.innerHTML='<style>:host{display:block}tk-msg{display:block;margin:8px 12px}</style>';
for(const l of ${JSON.stringify(said(talk))}){const m=document.createElement('tk-msg');root.append(m);const s=m.attachShadow({mode:'open'});const own=l.from==='seller';
s.innerHTML='<style>.x{display:flex;flex-direction:column;align-items:'+(own?'flex-end':'flex-start')+'}.y{border-radius:16px;padding:8px 12px;max-width:65%;background:'+(own?'#ffe1e8':'#efefef')+'}.z{font-size:11px;color:#888}</style><div class="x"><div class="y"></div><div class="z"></div></div>';
s.querySelector('.y').textContent=l.text;s.querySelector('.z').textContent=l.at.slice(0,16).replace('T',' ');}
</script>`,
      ),
  },
  {
    name: 'right to left inbox: two columns, days between, ours with ticks',
    talk: 'he',
    box: '[data-box]',
    html: (talk) => {
      let last = '';
      return page(
        talk,
        '.two{display:flex}.convs{width:240px}.convs p{margin:0;padding:12px}.pane{width:620px}.d{text-align:center;margin:12px;color:#888;font-size:12px}.r{display:flex;margin:4px 16px}.r.me{justify-content:flex-end}.b{border-radius:10px;padding:8px 12px;background:#f0f0f0;max-width:60%}.me .b{background:#dbeafe}.m{font-size:10px;color:#999}',
        `<div class="two"><div class="convs"><p><b>${talk.buyer}</b></p><p><b>יעל כץ</b></p><p><b>דן לוי</b></p></div><div class="pane"><div style="padding:12px"><h3 style="margin:0">${talk.buyer}</h3></div><div class="scroll" style="height:420px;overflow:auto">${each(
          talk,
          (line, own) => {
            const heading =
              day(line.at) === last
                ? ''
                : `<div class="d">${printed(line.at, 'he-IL', { day: 'numeric', month: 'long' })}</div>`;
            last = day(line.at);
            return `${heading}<div class="r ${own ? 'me' : 'you'}"><div class="b"><div>${br(line.text)}</div><div class="m">${clock(line.at)}${own ? ' ✓✓' : ''}</div></div></div>`;
          },
        )}</div><div><input type="text" data-box="1" style="width:520px" placeholder="${talk.words.reply}"><button>${talk.words.send}</button></div></div></div>`,
      );
    },
  },
  {
    name: 'call desk in Korean: avatars only at the first of a run, sides by rows, staff memo beside',
    talk: 'ko',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.cs{display:flex;gap:20px}.log{width:600px}.ln{display:flex;gap:8px;margin:4px 0}.ln.right{flex-direction:row-reverse}.av{width:34px}.av i{display:block;width:34px;height:34px;border-radius:50%;background:#cbd}.tx{padding:8px 12px;border-radius:8px;background:#f4f4f6;max-width:62%}.right .tx{background:#fff3b0}.tm{font-size:11px;color:#999;align-self:flex-end}',
        `<div class="cs"><div><div style="padding:10px"><strong>${talk.buyer}</strong> <em>구매 3회</em></div><div class="log">${each(talk, (line, own, index, all) => `<div class="ln ${own ? 'right' : 'left'}"><div class="av">${all[index - 1]?.from === line.from ? '' : '<i></i>'}</div><div class="tx">${br(line.text)}</div><div class="tm">${printed(line.at, 'ko-KR', { hour: 'numeric', minute: '2-digit' })}</div></div>`)}</div><textarea data-box="1" style="width:580px;height:70px" placeholder="${talk.words.reply}"></textarea><button>${talk.words.send}</button></div><div style="width:240px"><h4>${talk.words.note}</h4><textarea style="width:220px;height:90px"></textarea></div></div>`,
      ),
  },
  {
    name: 'mail desk, newest first: cards that say from and to, time in a corner, toolbar on each',
    talk: 'pt',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.md{width:800px}.mc{position:relative;border:1px solid #ddd;border-radius:6px;margin:12px 0;padding:14px 16px}.mc .corner{position:absolute;right:14px;top:12px;font-size:12px;color:#777}.to{font-size:12px;color:#777}.bar button{font-size:11px}',
        `<div class="md"><h2>Brinco faltando</h2><div>${said(talk)
          .toReversed()
          .map(
            (line) =>
              `<div class="mc"><div><b>${isOwn(line) ? talk.shop : talk.buyer}</b></div><div class="to">para ${isOwn(line) ? talk.buyer : talk.shop}</div><div class="corner">${printed(line.at, 'pt-BR', { day: '2-digit', month: 'short', hour: '2-digit', minute: '2-digit' })}</div><div class="bd">${br(line.text)}</div><div class="bar"><button>Responder</button><button>Encaminhar</button></div></div>`,
          )
          .join(
            '',
          )}</div><div><textarea data-box="1" style="width:760px;height:120px" aria-label="${talk.words.reply}"></textarea><button>${talk.words.send}</button></div></div>`,
      ),
  },
  {
    name: 'two talks side by side: the buyer on the left, the carrier on the right, a box under each',
    talk: 'de',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.duo{display:flex;gap:24px}.duo>div{width:460px;border:1px solid #ddd}.hd{padding:10px;background:#f5f5f5}.bx{margin:6px 10px;padding:8px;border-radius:8px;background:#eee;width:70%}.bx.own{margin-left:25%;background:#d7ebff}.bx small{display:block;color:#888}',
        `<div class="duo"><div><div class="hd"><h3 style="margin:0">${talk.buyer}</h3>Käufer</div><div>${each(talk, (line, own) => `<div class="bx ${own ? 'own' : ''}">${br(line.text)}<small>${full(line.at)}</small></div>`)}</div><textarea data-box="1" style="width:430px" placeholder="${talk.words.reply}"></textarea></div><div><div class="hd"><h3 style="margin:0">Paketdienst Nord</h3>Versand</div><div><div class="bx own">Wo ist Sendung 77?<small>2026-10-05 09:00</small></div><div class="bx">Im Depot.<small>2026-10-05 09:30</small></div></div><textarea style="width:430px" placeholder="Suche oder ${talk.words.note}"></textarea></div></div>`,
      ),
  },
  {
    name: 'agent console in Japanese: lines of name, time and words under one another, ours in bold colour',
    talk: 'ja',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.tr{width:720px}.tr>div{padding:10px 0;border-bottom:1px dotted #ccc}.tr .n{color:#0a58ca;font-weight:600}.tr .t{color:#888;font-size:12px;margin-left:10px}.tr .s .n{color:#b02a37}',
        `<div><h1>${talk.words.order} ${talk.orderId}</h1><dl><dt>お客様</dt><dd>${talk.buyer}</dd></dl><div class="tr">${each(talk, (line, own) => `<div class="${own ? 's' : 'c'}"><span class="n">${own ? `${talk.shop} 担当` : `${talk.buyer} 様`}</span><span class="t">${printed(line.at, 'ja-JP', { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' })}</span><p>${br(line.text)}</p></div>`)}</div><textarea data-box="1" style="width:700px;height:100px" placeholder="${talk.words.reply}"></textarea><button>${talk.words.send}</button></div>`,
      ),
  },
  {
    name: 'overseas shop in Chinese: square bubbles, read state beside, notice of joining, coupons under',
    talk: 'zh',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.lz{width:700px}.lz-ls{height:440px;overflow:auto}.lz-i{display:flex;gap:8px;margin:12px}.lz-i.is-self{flex-direction:row-reverse}.lz-i>img{border-radius:4px}.lz-b{background:#f6f6f6;padding:10px;max-width:60%}.is-self .lz-b{background:#cfe3ff}.lz-t{font-size:12px;color:#aaa;text-align:center}.st{font-size:11px;color:#aaa;align-self:flex-end}.cp{display:flex;gap:6px}',
        `<div class="lz"><div class="lz-h"><span>${talk.buyer}</span> <span style="color:#999">最近在线 10 分钟前</span></div><div class="lz-ls"><div class="lz-t">买家进入会话</div>${each(talk, (line, own) => `<div class="lz-t">${full(line.at)}</div><div class="lz-i ${own ? 'is-self' : ''}"><img width="36" height="36" alt="" src="${PICTURE}"><div class="lz-b">${br(line.text)}</div>${own ? '<div class="st">已读</div>' : ''}</div>`)}</div><div class="cp"><button>优惠券</button><button>商品</button><button>订单</button></div><textarea data-box="1" style="width:680px;height:80px" placeholder="${talk.words.reply}"></textarea><button>${talk.words.send}</button></div>`,
      ),
  },
  {
    name: 'team inbox: the buyer and two colleagues named once per run, a private remark between',
    talk: 'en',
    box: '[data-box]',
    html: (talk) => {
      let last = '';
      return page(
        talk,
        '.ti{width:740px}.blk{padding:8px 0 8px 52px;position:relative}.blk>i{position:absolute;left:8px;top:8px;width:34px;height:34px;border-radius:50%;background:#9ac}.who{font-weight:600}.who small{font-weight:400;color:#888;margin-left:8px}.priv{background:#fffbe6;border:1px solid #ffe58f;padding:8px;margin:6px 52px}',
        `<div class="ti"><div><h2>${talk.buyer}</h2><div>via chat widget</div></div><div role="log">${each(
          talk,
          (line, own, index) => {
            const who = own ? (index > 3 ? 'Lena (Support)' : 'Omar (Support)') : talk.buyer;
            const head =
              who === last
                ? ''
                : `<i></i><div class="who">${who}<small>${printed(line.at, 'en-US', { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' })}</small></div>`;
            last = who;
            return `<div class="blk">${head}<div class="say">${br(line.text)}</div></div>${index === 2 ? '<div class="priv">Private: ring costs 1.20</div>' : ''}`;
          },
        )}</div><div data-box="1" contenteditable="true" role="textbox" aria-label="${talk.words.reply}" style="min-height:70px;border:1px solid #ccc"></div></div>`,
      );
    },
  },
  {
    name: 'old console in a frame: paragraphs with name and colon in bold, a rule between',
    talk: 'ar',
    box: 'iframe textarea',
    html: (talk) =>
      page(
        talk,
        'iframe{width:760px;height:560px;border:0}',
        `<h1>${talk.words.messages}</h1><iframe srcdoc="${esc(
          page(
            talk,
            '.p{padding:8px 0;border-bottom:1px solid #ddd}.p span{color:#888;font-size:12px}',
            `<h3>${talk.buyer}</h3><div class="msgs">${each(talk, (line, own) => `<div class="p"><b>${own ? talk.words.you : talk.buyer}:</b> ${br(line.text)} <span>${full(line.at)}</span></div>`)}</div><textarea style="width:700px" placeholder="${talk.words.reply}"></textarea><button>${talk.words.send}</button>`,
          ),
        ).replace(/"/g, '&quot;')}"></iframe>`,
      ),
  },
  {
    name: 'phone layout on the desk: column reversed, clock inside the bubble, picture without words',
    talk: 'es',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.ph{width:420px;margin:auto}.cr{display:flex;flex-direction:column-reverse;height:520px;overflow:auto;background:#fafafa}.w{margin:4px 8px;max-width:75%;padding:8px 10px 16px;border-radius:12px;background:#fff;border:1px solid #eee;position:relative;align-self:flex-start}.w.x{align-self:flex-end;background:#e7ffdb}.w u{position:absolute;right:8px;bottom:2px;font-size:10px;color:#888;text-decoration:none}',
        `<div class="ph"><div style="display:flex;gap:10px;padding:10px;background:#075e54;color:#fff"><img width="32" height="32" alt="" src="${PICTURE}"><div>${talk.buyer}</div></div><div class="cr">${said(
          talk,
        )
          .toReversed()
          .map((line) => `<div class="w ${isOwn(line) ? 'x' : ''}">${br(line.text)}<u>${clock(line.at)}</u></div>`)
          .join(
            '',
          )}</div><div style="display:flex"><textarea data-box="1" rows="1" style="width:340px;height:34px" placeholder="${talk.words.reply}"></textarea><button>➤</button></div></div>`,
      ),
  },
];

export const FIFTH_WITHOUT_TALK: { name: string; html: string }[] = [
  {
    name: 'rules for automatic answers, each with a switch',
    html: `<div style="width:700px"><h2>Automatic answers</h2>${['When a buyer writes at night', 'When an order is late', 'When a parcel is lost'].map((rule, i) => `<div style="border:1px solid #ddd;border-radius:8px;padding:12px;margin:8px 0"><b>${rule}</b><p>Hello, we will answer tomorrow. ${i}</p><label><input type="checkbox"> On</label></div>`).join('')}<textarea placeholder="Write a message" style="width:660px"></textarea></div>`,
  },
  {
    name: 'log of changes of a listing: who and when',
    html: `<ul style="width:640px">${['Price changed to 24.00', 'Title changed', 'Picture added', 'Stock set to 12'].map((what, i) => `<li style="padding:8px"><b>${i % 2 ? 'Ana' : 'Tom'}</b> <time>2026-10-0${i + 1} 09:1${i}</time><div>${what}</div></li>`).join('')}</ul>`,
  },
  {
    name: 'ratings of buyers with a field for an answer to each',
    html: `<div style="width:720px"><h3>Ratings</h3>${['Super quick!', 'Handle came loose', 'Nice colour'].map((text, i) => `<div style="padding:12px;border-bottom:1px solid #ddd"><div>★★★★☆ <b>buyer${i}7</b> 2026-10-0${i + 1}</div><p>${text}</p><textarea placeholder="Answer in public" style="width:600px"></textarea></div>`).join('')}</div>`,
  },
  {
    name: 'notices of the platform with a date each',
    html: `<div style="width:680px"><h2>Notices</h2>${['Fees change in November', 'Strike of carriers in France', 'New tax form'].map((title, i) => `<div style="padding:14px;background:#f7f7fb;margin:8px 0"><h4>${title}</h4><span>0${i + 1} Oct 2026</span><p>Read what this means for your shop.</p></div>`).join('')}<input type="text" placeholder="Search notices" style="width:300px"></div>`,
  },
  {
    name: 'address form',
    html: `<form style="width:500px">${['Name', 'Street', 'City', 'Phone'].map((label) => `<p><label>${label}<br><input type="text" style="width:400px"></label></p>`).join('')}<textarea style="width:400px" placeholder="Remarks for the carrier"></textarea><button>Save</button></form>`,
  },
  {
    name: 'calendar of dispatch days with a note on some',
    html: `<div style="display:grid;grid-template-columns:repeat(7,100px)">${Array.from({ length: 21 }, (_, i) => `<div style="border:1px solid #eee;padding:6px"><b>${i + 1}</b>${i % 5 === 0 ? '<p>Pick up 14:00</p>' : ''}</div>`).join('')}</div>`,
  },
  {
    name: 'cart with goods and a message to the shop',
    html: `<div style="width:700px">${['Copper pan', 'Wooden spoon'].map((what) => `<div style="display:flex;justify-content:space-between;padding:10px;border-bottom:1px solid #ddd"><div>${what}</div><div>48.00 €</div></div>`).join('')}<textarea placeholder="Message to the seller (optional)" style="width:660px"></textarea><button>Buy</button></div>`,
  },
  {
    name: 'list of conversations alone, newest on top, with the last words of each',
    html: `<ul style="width:420px;list-style:none">${['Ito Hana', 'Omar Karimi', 'Lena Voss', 'Priya N.'].map((name, i) => `<li style="padding:12px;border-bottom:1px solid #eee;cursor:pointer"><div style="display:flex;justify-content:space-between"><b>${name}</b><span>1${i}:05</span></div><div>Where is my parcel?</div></li>`).join('')}</ul>`,
  },
];
