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
  return `<!doctype html><html lang="${talk.lang}"${dir}><head><meta charset="utf-8"><style>body{margin:0;font:14px/1.5 Helvetica,sans-serif}${style}</style></head><body>${body}</body></html>`;
}

/** A sixth set, written after every changed page of the five before was told rightly or not at all. */
export const SIXTH_LAYOUTS: Layout[] = [
  {
    name: 'seller centre in Thai: bubbles in a grid, date in a pill, shop and system lines between',
    talk: 'th',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.sc-chat{width:620px}.sc-scroll{height:500px;overflow-y:auto;background:#fafafa}.sc-line{display:grid;grid-template-columns:1fr 1fr;padding:6px 14px}.sc-cell{grid-column:1;background:#fff;border:1px solid #e5e5e5;border-radius:6px;padding:8px 10px;justify-self:start}.sc-line.shop .sc-cell{grid-column:2;justify-self:end;background:#ddf5ee}.sc-pill{margin:10px auto;width:max-content;background:#e0e0e0;border-radius:10px;padding:2px 12px;font-size:11px}.sc-at{font-size:10px;color:#aaa;text-align:end}',
        `<div class="sc-chat"><div class="sc-top"><img width="36" height="36" alt="" src="${PICTURE}"><b>${talk.buyer}</b> <small>ออนไลน์</small></div><div class="sc-scroll">${each(talk, (line, own, index, all) => `${day(all[index - 1]?.at ?? '') === day(line.at) ? '' : `<div class="sc-pill">${printed(line.at, 'th-TH', { day: 'numeric', month: 'short', calendar: 'gregory' })}</div>`}<div class="sc-line ${own ? 'shop' : 'cust'}"><div class="sc-cell"><div>${br(line.text)}</div><div class="sc-at">${clock(line.at)}</div></div></div>`)}</div><div><textarea data-box="1" style="width:600px;height:60px" placeholder="${talk.words.reply}"></textarea><button>${talk.words.send}</button></div></div>`,
      ),
  },
  {
    name: 'marketplace desk in Arabic: right to left, our letters on the left in green, age under each',
    talk: 'ar',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.desk{width:780px;margin:auto}.post{display:flex;margin:12px 0}.post.ours{flex-direction:row-reverse}.post>div{max-width:58%;background:#f3f3f3;border-radius:14px;padding:10px 14px}.post.ours>div{background:#e0f3df}.post small{display:block;color:#888}',
        `<div class="desk"><h2>${talk.buyer}</h2><p>${talk.words.order} ${talk.orderId}</p><div>${each(talk, (line, own) => `<div class="post ${own ? 'ours' : ''}"><div><p style="margin:0">${br(line.text)}</p><small>${printed(line.at, 'ar-EG', { day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' })}</small></div></div>`)}</div><textarea data-box="1" rows="3" style="width:760px" placeholder="${talk.words.reply}"></textarea><button>${talk.words.send}</button></div>`,
      ),
  },
  {
    name: 'virtualised list: rows placed by transform, in any order in the document',
    talk: 'en',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.v{width:680px;height:560px;overflow:auto;position:relative}.v>div{position:absolute;left:0;right:0;display:flex;padding:0 12px}.v .end{justify-content:flex-end}.v .bb{max-width:62%;border-radius:10px;padding:8px 12px;background:#eceff1}.v .end .bb{background:#cfe8fc}.bb time{display:block;font-size:11px;color:#789}',
        `<div><header style="padding:12px"><h4 style="margin:0">${talk.buyer}</h4></header><div class="v">${said(talk)
          .map((line, index) => ({ line, index }))
          .toSorted((a, b) => (a.index % 2) - (b.index % 2))
          .map(
            ({ line, index }) =>
              `<div class="${isOwn(line) ? 'end' : ''}" style="transform:translateY(${index * 90}px)"><div class="bb">${br(line.text)}<time datetime="${line.at}">${full(line.at)}</time></div></div>`,
          )
          .join(
            '',
          )}</div><textarea data-box="1" style="width:660px" placeholder="${talk.words.reply}"></textarea></div>`,
      ),
  },
  {
    name: 'help desk of components: every entry a shadow tree, name and time in it',
    talk: 'fr',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        'hd-entry{display:block;border-bottom:1px solid #ddd;padding:10px}',
        `<main style="width:760px"><h1>${talk.words.order} ${talk.orderId}</h1><section>${each(
          talk,
          (line, own) =>
            `<hd-entry><template shadowrootmode="open"><div class="hd"><strong>${own ? `${talk.shop} (support)` : talk.buyer}</strong> <span>${printed(line.at, 'fr-FR', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' })}</span></div><div class="tx">${br(line.text)}</div></template></hd-entry>`,
        )}</section><div data-box="1" contenteditable="true" role="textbox" aria-label="${talk.words.reply}" style="min-height:80px;border:1px solid #bbb"></div><button>${talk.words.send}</button></main>`,
      ),
  },
  {
    name: 'live chat in Korean: one heading of the speaker over a run, bubbles under it, clock beside the last',
    talk: 'ko',
    box: '[data-box]',
    times: false,
    html: (talk) => {
      const runs: Line[][] = [];
      for (const line of said(talk)) {
        const last = runs.at(-1);
        if (last?.[0]?.from === line.from) last.push(line);
        else runs.push([line]);
      }
      return page(
        talk,
        '.lv{width:560px;height:560px;overflow:auto}.run{margin:14px}.run.mine{text-align:right}.run>h5{margin:0 0 4px}.run>div{display:table;background:#f1f1f1;border-radius:12px;padding:7px 11px;margin:3px 0}.run.mine>div{margin-left:auto;background:#fff2b8}.run>em{font-size:11px;color:#999}',
        `<div><div style="padding:14px;border-bottom:1px solid #eee"><strong>${talk.buyer}</strong></div><div class="lv">${runs
          .map((lines) => {
            const [first] = lines;
            const own = first !== undefined && isOwn(first);
            return `<div class="run ${own ? 'mine' : ''}"><h5>${own ? talk.shop : talk.buyer}</h5>${lines.map(({ text }) => `<div>${br(text)}</div>`).join('')}<em>${clock(lines.at(-1)?.at ?? '')}</em></div>`;
          })
          .join(
            '',
          )}</div><textarea data-box="1" style="width:540px;height:60px" placeholder="${talk.words.reply}"></textarea><button>${talk.words.send}</button></div>`,
      );
    },
  },
  {
    name: 'old console in tables: a row of who and when in grey, below it a row of the words',
    talk: 'de',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        'table.mt{width:820px;border-collapse:collapse}.mt td{border:1px solid #ccc;padding:5px 8px}.mt .g{background:#eee;font-size:12px}',
        `<center><font size="4">${talk.words.messages}: ${talk.words.order} ${talk.orderId}</font><table class="mt"><tbody>${each(talk, (line, own) => `<tr><td class="g">Von: <b>${own ? talk.shop : talk.buyer}</b></td><td class="g" width="180">${printed(line.at, 'de-DE', { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' })}</td></tr><tr><td colspan="2">${br(line.text)}</td></tr>`)}</tbody></table><form><textarea data-box="1" name="antwort" rows="6" style="width:800px"></textarea><br><input type="submit" value="${talk.words.send}"></form></center>`,
      ),
  },
  {
    name: 'craft market in Portuguese: letters with a face, name only on the other side, notice of the order first',
    talk: 'pt',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.cm{width:700px;margin:auto}.cm li{list-style:none;display:flex;gap:10px;margin:14px 0}.cm li.self{flex-direction:row-reverse}.cm .face{width:40px;height:40px;border-radius:50%;background:#e3b}.cm .bub{max-width:60%;padding:10px;border-radius:8px;border:1px solid #ddd}.cm li.self .bub{background:#fbf3e6}.cm .nm{font-weight:600}.cm .tm{color:#777;font-size:12px}.nt{text-align:center;color:#888}',
        `<div class="cm"><h3>${talk.buyer}</h3><ul><li class="nt" style="display:block">${talk.words.order} ${talk.orderId} confirmado</li>${each(talk, (line, own) => `<li class="${own ? 'self' : ''}"><div class="face"></div><div class="bub">${own ? '' : `<div class="nm">${talk.buyer}</div>`}<div>${br(line.text)}</div><div class="tm">${printed(line.at, 'pt-BR', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })}</div></div></li>`)}</ul><textarea data-box="1" style="width:680px" placeholder="${talk.words.reply}"></textarea><button>${talk.words.send}</button></div>`,
      ),
  },
  {
    name: 'two talks docked below an order page: the right one is open, the left one folded to its name',
    talk: 'es',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.o{width:760px}.dock{position:fixed;bottom:0;right:10px;display:flex;gap:10px;align-items:flex-end}.win{width:330px;border:1px solid #bbb;background:#fff}.win header{background:#234;color:#fff;padding:6px 10px}.win .ms{height:420px;overflow:auto;padding:8px}.ms>p{margin:6px 0;width:75%;border-radius:8px;padding:6px 8px;background:#eef}.ms>p.w{margin-left:25%;background:#dfd}.ms small{display:block;font-size:10px;color:#789}.win.shut .ms,.win.shut textarea{display:none}',
        `<div class="o"><h1>${talk.words.order} ${talk.orderId}</h1><table><tbody><tr><td>Manta de lana</td><td>1</td><td>48,00 €</td></tr></tbody></table></div><div class="dock"><div class="win shut"><header>olga_m</header><div class="ms"><p>Hola</p></div><textarea></textarea></div><div class="win"><header>${talk.buyer}</header><div class="ms">${each(talk, (line, own) => `<p class="${own ? 'w' : ''}">${br(line.text)}<small>${full(line.at)}</small></p>`)}</div><textarea data-box="1" style="width:310px" placeholder="${talk.words.reply}"></textarea></div></div>`,
      ),
  },
  {
    name: 'case page with reviews under it: the talk in cards, then what others say of the article',
    talk: 'en',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.cs{width:800px;margin:auto}.cd{border:1px solid #ddd;border-radius:6px;padding:12px;margin:10px 0}.cd h6{margin:0;font-size:13px}.cd h6 i{font-weight:400;color:#777}.rv{padding:8px;border-top:1px solid #eee}',
        `<div class="cs"><h2>${talk.words.order} ${talk.orderId}</h2><div class="cards">${each(talk, (line, own) => `<div class="cd"><h6>${own ? 'You' : talk.buyer} <i>${printed(line.at, 'en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })}</i></h6><div>${br(line.text)}</div></div>`)}</div><div><textarea data-box="1" style="width:780px" placeholder="${talk.words.reply}"></textarea><button>${talk.words.send}</button></div><h3>Reviews</h3>${['Solid pan', 'Handle wobbles', 'As described'].map((text, i) => `<div class="rv">★★★★☆ <b>user_${i}</b> 2026-09-0${i + 1}<div>${text}</div></div>`).join('')}</div>`,
      ),
  },
  {
    name: 'team chat in Japanese: every line with a face, name, clock; days as rules with a word',
    talk: 'ja',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.tc{width:760px}.tc .l{display:flex;gap:10px;padding:6px 0}.tc .f{width:36px;height:36px;background:#8ac;border-radius:6px}.tc .n{font-weight:700;margin-right:8px}.tc .c{color:#888;font-size:12px}.tc .rule{text-align:center;border-bottom:1px solid #ddd}',
        `<div class="tc"><h2>${talk.buyer} 様</h2><div role="log">${`<div class="rule"><span>${printed(talk.lines[0]?.at ?? '', 'ja-JP', { month: 'long', day: 'numeric', weekday: 'short' })}</span></div>`}${each(talk, (line, own) => `<div class="l"><div class="f"></div><div><div><span class="n">${own ? `${talk.shop} 担当` : `${talk.buyer} 様`}</span><span class="c">${clock(line.at)}</span></div><div>${br(line.text)}</div></div></div>`)}</div><div data-box="1" contenteditable="true" aria-label="${talk.words.reply}" style="min-height:60px;border:1px solid #ccc"></div></div>`,
      ),
  },
  {
    name: 'retail portal in Hebrew: a thread of panels, the side told by a coloured edge and a word',
    talk: 'he',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.rp{width:740px;margin:auto}.pn{border:1px solid #ddd;border-right:6px solid #07a;margin:12px 0;padding:10px}.pn.s{border-right-color:#a50}.pn .h{display:flex;justify-content:space-between;color:#555}',
        `<div class="rp"><h3>${talk.words.order} ${talk.orderId}</h3>${each(talk, (line, own) => `<div class="pn ${own ? 's' : ''}"><div class="h"><b>${own ? 'מוכר' : talk.buyer}</b><span>${printed(line.at, 'he-IL', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })}</span></div><div class="t">${br(line.text)}</div></div>`)}<form><label>${talk.words.reply}<textarea data-box="1" style="width:720px;height:80px"></textarea></label><button>${talk.words.send}</button></form></div>`,
      ),
  },
  {
    name: 'short video shop in Chinese: window scrolled to the end, face on every line, no names, times when it paused',
    talk: 'zh',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.dx{width:480px}.dx-v{height:460px;overflow:auto;background:#f7f8fa}.dx-r{display:flex;gap:8px;padding:8px 12px}.dx-r.send{flex-direction:row-reverse}.dx-r img{border-radius:50%}.dx-c{max-width:64%;padding:9px 12px;border-radius:8px;background:#fff}.send .dx-c{background:#fe2c55;color:#fff}.dx-m{text-align:center;font-size:11px;color:#bbb}',
        `<div class="dx"><div style="padding:10px;display:flex;gap:8px"><img width="40" height="40" alt="" src="${PICTURE}"><div><div style="font-weight:600">${talk.buyer}</div></div></div><div class="dx-v">${each(talk, (line, own) => `<div class="dx-m">${clock(line.at)}</div><div class="dx-r ${own ? 'send' : ''}"><img width="34" height="34" alt="" src="${PICTURE}"><div class="dx-c">${br(line.text)}</div></div>`)}</div><div style="display:flex"><textarea data-box="1" rows="2" style="width:380px" placeholder="${talk.words.reply}"></textarea><button>${talk.words.send}</button></div></div>`,
      ),
  },
];

export const SIXTH_WITHOUT_TALK: { name: string; html: string }[] = [
  {
    name: 'reviews with an answer of the shop under each and a field for one',
    html: `<div style="width:760px"><h2>Reviews of your articles</h2>${['Sturdy', 'Wrong colour', 'Fast'].map((text, i) => `<div style="padding:10px;border-bottom:1px solid #ddd"><div>★★★☆☆ <b>Kim ${i}</b> <time>2026-10-0${i + 1}</time></div><p>${text}</p><div style="margin-left:30px"><b>Seller</b><p>Thank you.</p></div><textarea placeholder="Answer this review" style="width:600px"></textarea></div>`).join('')}</div>`,
  },
  {
    name: 'returns: a card for each with buyer, reason and a note field',
    html: `<div style="width:800px">${['Damaged', 'Too small', 'Late'].map((why, i) => `<div style="border:1px solid #ddd;padding:12px;margin:8px 0"><b>Buyer ${i}x</b> <span>0${i + 1} Oct 2026</span><p>Reason: ${why}</p><input type="text" placeholder="Note" style="width:300px"></div>`).join('')}</div>`,
  },
  {
    name: 'templates of answers with a title and an editor',
    html: `<div style="display:flex;width:900px"><ul style="width:260px">${['Where is it', 'Return', 'Thanks'].map((title) => `<li><b>${title}</b><p>Hello, thank you for your message.</p></li>`).join('')}</ul><div contenteditable="true" style="width:600px;min-height:200px;border:1px solid #ccc" aria-label="Template"></div></div>`,
  },
  {
    name: 'tracking events of a parcel with a search field',
    html: `<div style="width:640px"><input type="text" placeholder="Tracking number" style="width:400px"><ol>${['Label made', 'Handed in', 'In transit', 'Out for delivery'].map((what, i) => `<li style="padding:8px"><time>2026-10-0${i + 1} 0${i + 7}:10</time> <b>Depot ${i}</b><div>${what}</div></li>`).join('')}</ol></div>`,
  },
  {
    name: 'terms and questions of sellers, folded',
    html: `<main style="width:760px"><h1>Questions and answers</h1>${['How do I ship?', 'When am I paid?', 'What does it cost?'].map((question) => `<details open><summary>${question}</summary><p>Read the page of the fees first.</p></details>`).join('')}<form><textarea placeholder="Ask the support" style="width:700px"></textarea></form></main>`,
  },
  {
    name: 'two columns of tasks on cards with names and dates',
    html: `<div style="display:grid;grid-template-columns:300px 300px;gap:20px"><div>${['Pack pans', 'Order tape'].map((what) => `<div style="background:#eee;border-radius:8px;padding:10px;margin:8px"><b>Lena</b><p>${what}</p><small>5 Oct</small></div>`).join('')}</div><div>${['Call carrier', 'Answer Priya'].map((what) => `<div style="background:#def;border-radius:8px;padding:10px;margin:8px"><b>Omar</b><p>${what}</p><small>6 Oct</small></div>`).join('')}</div><textarea placeholder="New task" style="width:600px"></textarea></div>`,
  },
];
