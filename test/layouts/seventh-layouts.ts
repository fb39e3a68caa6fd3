import type { Layout } from './layouts';
import { type Line, TALKS, type Talk } from './talk';

const esc = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const br = (text: string) => esc(text).replace(/\n/g, '<br>');
const clock = (at: string) => at.slice(11, 16);
const day = (at: string) => at.slice(0, 10);
const isOwn = ({ from }: Line) => from === 'seller';
const said = ({ lines }: Talk) => lines.filter(({ from }) => from !== 'note');
const each = (talk: Talk, row: (line: Line, own: boolean, index: number, all: Line[]) => string) =>
  said(talk)
    .map((line, index, all) => row(line, isOwn(line), index, all))
    .join('');
const printed = (at: string, locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', calendar: 'gregory', ...options }).format(new Date(at));
const isNewDay = (line: Line, index: number, all: Line[]) => day(all[index - 1]?.at ?? '') !== day(line.at);
const endsRun = (line: Line, index: number, all: Line[]) => all[index + 1]?.from !== line.from;
const beginsRun = (line: Line, index: number, all: Line[]) => all[index - 1]?.from !== line.from;
const initials = (name: string) => name.slice(0, 1).toUpperCase();

function page(talk: Talk, style: string, body: string): string {
  const dir = /^(?:ar|he)/.test(talk.lang) ? ' dir="rtl"' : '';
  return `<!doctype html><html lang="${talk.lang}"${dir}><head><meta charset="utf-8"><style>*{box-sizing:border-box}body{margin:0;font:14px/1.45 system-ui,sans-serif}${style}</style></head><body>${body}</body></html>`;
}

/** A seventh set, in three languages more, written after no changed page of the six before was told wrongly. */
export const SEVENTH_LAYOUTS: Layout[] = [
  {
    name: 'auction house in Polish: nickname above each grey letter, ours under "Ty", day and clock in a footer',
    talk: 'pl',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.wrap{width:840px;margin:0 auto}.post-list{display:flex;flex-direction:column;gap:18px}.letter{border-left:4px solid #ccc;padding:4px 14px;background:#f7f7f7}.letter--mine{border-left-color:#f60;background:#fff8f0}.letter__who{font-weight:700}.letter__foot{font-size:12px;color:#767676}',
        `<div class="wrap"><nav><a href="#">Moje konto</a> / <a href="#">${talk.words.messages}</a></nav><h1>Rozmowa z ${talk.buyer}</h1><p>${talk.words.order} nr ${talk.orderId}</p><div class="post-list">${each(talk, (line, own) => `<section class="letter ${own ? 'letter--mine' : ''}"><div class="letter__who">${own ? 'Ty' : talk.buyer}</div><div class="letter__body">${br(line.text)}</div><div class="letter__foot">${printed(line.at, 'pl-PL', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' })}</div></section>`)}</div><label for="odp">${talk.words.reply}</label><textarea id="odp" data-box="1" rows="5" style="width:820px"></textarea><div><button>${talk.words.send}</button></div></div>`,
      ),
  },
  {
    name: 'shop messenger in Turkish: list of people on the left, initials in circles, age in words, a bar of quick answers',
    talk: 'tr',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.app{display:grid;grid-template-columns:260px 1fr;width:980px;height:640px}.people div{padding:10px;border-bottom:1px solid #eee}.pane{display:flex;flex-direction:column}.flow{flex:1;overflow-y:auto;padding:12px 20px}.item{display:flex;align-items:flex-end;gap:8px;margin-bottom:10px}.item[data-me]{flex-direction:row-reverse}.ring{width:30px;height:30px;border-radius:50%;background:#94a;color:#fff;display:grid;place-items:center;font-size:12px}.txt{max-width:60%;padding:9px 13px;border-radius:16px;background:#eef0f3}.item[data-me] .txt{background:#6a5;color:#fff}.age{font-size:11px;opacity:.6}.quick{display:flex;gap:6px;padding:6px 20px}',
        `<div class="app"><div class="people">${['Deniz K.', talk.buyer, 'Selin Y.'].map((name) => `<div>${name}<br><small>Merhaba, kargom nerede?</small></div>`).join('')}</div><div class="pane"><div style="padding:14px 20px;border-bottom:1px solid #eee"><span style="font-weight:600;font-size:16px">${talk.buyer}</span><div style="font-size:12px;color:#888">${talk.words.order} ${talk.orderId}</div></div><div class="flow">${each(talk, (line, own, index, all) => `<div class="item" ${own ? 'data-me' : ''}><div class="ring">${initials(own ? talk.shop : talk.buyer)}</div><div><div class="txt">${br(line.text)}</div>${endsRun(line, index, all) ? `<div class="age">${all.length - index + 2} gün önce</div>` : ''}</div></div>`)}</div><div class="quick"><button>Teşekkürler</button><button>Kargoya verildi</button></div><div style="padding:10px 20px;display:flex"><div data-box="1" contenteditable="true" role="textbox" aria-placeholder="${talk.words.reply}" style="flex:1;min-height:40px;border:1px solid #ccc"></div><button>${talk.words.send}</button></div></div></div>`,
      ),
    times: false,
  },
  {
    name: 'webmail in Italian: newest on top, from and to and date as labelled rows over the words, a rule between',
    talk: 'it',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.mail{width:900px;padding:20px}.m{padding:14px 0;border-top:1px solid #ccc}.m dl{display:grid;grid-template-columns:60px 1fr;margin:0;font-size:13px;color:#444}.m dd{margin:0}.m .tx{margin-top:10px}',
        `<div class="mail"><h2>${talk.words.order} ${talk.orderId}</h2><form><textarea data-box="1" rows="4" style="width:860px" placeholder="${talk.words.reply}"></textarea><button>${talk.words.send}</button></form>${said(
          talk,
        )
          .toReversed()
          .map(
            (line) =>
              `<div class="m"><dl><dt>Da:</dt><dd>${isOwn(line) ? talk.shop : talk.buyer}</dd><dt>A:</dt><dd>${isOwn(line) ? talk.buyer : talk.shop}</dd><dt>Data:</dt><dd>${printed(line.at, 'it-IT', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' })}</dd></dl><div class="tx">${br(line.text)}</div></div>`,
          )
          .join('')}</div>`,
      ),
  },
  {
    name: 'one shadow tree for the whole desk: dark, hashed names, name over a run, clock as a tooltip',
    talk: 'en',
    box: '[data-box]',
    times: false,
    html: (talk) =>
      page(
        talk,
        'x-desk{display:block}',
        `<x-desk><template shadowrootmode="open"><style>.k3j9a{background:#1d2125;color:#dee;width:760px}.q8s{height:560px;overflow:auto;padding:16px}.z1x{margin:3px 0;display:flex}.z1x.u7{justify-content:flex-end}.p0o{background:#2c333a;border-radius:10px;padding:8px 12px;max-width:65%}.u7 .p0o{background:#1c4a8a}.n5m{font-size:12px;color:#9ab;margin-top:12px}.n5m.u7{text-align:right}</style><div class="k3j9a"><div style="padding:12px 16px;border-bottom:1px solid #444"><h3 style="margin:0">${talk.buyer}</h3></div><div class="q8s">${each(talk, (line, own, index, all) => `${beginsRun(line, index, all) ? `<div class="n5m ${own ? 'u7' : ''}">${own ? talk.shop : talk.buyer}</div>` : ''}<div class="z1x ${own ? 'u7' : ''}"><div class="p0o" title="${day(line.at)} ${clock(line.at)}">${br(line.text)}</div></div>`)}</div><textarea data-box="1" style="width:720px;margin:16px" rows="3" placeholder="${talk.words.reply}"></textarea></div></template></x-desk>`,
      ),
  },
  {
    name: 'support board in German: person, role and number of posts in the left cell, date over the words in the right',
    talk: 'de',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.bd{width:880px;border-spacing:0 8px;border-collapse:separate}.bd td{vertical-align:top;padding:10px;background:#f4f6f8}.bd .l{width:170px;background:#e6ebef}.bd .r{font-size:12px;color:#667}',
        `<h1>${talk.words.order} ${talk.orderId}</h1><table class="bd"><tbody>${each(talk, (line, own) => `<tr><td class="l"><b>${own ? talk.shop : talk.buyer}</b><br><span>${own ? 'Verkäufer' : 'Kunde'}</span><br><small>Beiträge: ${own ? 214 : 3}</small></td><td><div class="r">Geschrieben am ${printed(line.at, 'de-DE', { day: '2-digit', month: '2-digit', year: 'numeric' })}, ${clock(line.at)} Uhr</div><div>${br(line.text)}</div></td></tr>`)}</tbody></table><form><b>${talk.words.reply}</b><br><textarea data-box="1" rows="6" style="width:870px"></textarea><br><input type="submit" value="${talk.words.send}"></form>`,
      ),
  },
  {
    name: 'messenger in Korean: bubbles with a clock beside, name over the first, days as lines with a weekday',
    talk: 'ko',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.room{width:520px;background:#bacee0}.room-body{height:600px;overflow-y:scroll;padding:10px}.dline{text-align:center;color:#456;font-size:12px;margin:12px 0}.row{display:flex;align-items:flex-end;gap:6px;margin:4px 0}.row.right{flex-direction:row-reverse}.balloon{background:#fff;border-radius:4px;padding:7px 10px;max-width:300px}.right .balloon{background:#fe0}.clk{font-size:10px;color:#556}.nick{font-size:12px;margin:8px 0 2px}',
        `<div class="room"><div style="padding:12px;display:flex;gap:8px"><b>${talk.buyer}</b><span>${talk.words.order} ${talk.orderId}</span></div><div class="room-body">${each(talk, (line, own, index, all) => `${isNewDay(line, index, all) ? `<div class="dline">${printed(line.at, 'ko-KR', { dateStyle: 'full' })}</div>` : ''}${!own && beginsRun(line, index, all) ? `<div class="nick">${talk.buyer}</div>` : ''}<div class="row ${own ? 'right' : ''}"><div class="balloon">${br(line.text)}</div><span class="clk">${printed(line.at, 'ko-KR', { hour: 'numeric', minute: '2-digit' })}</span></div>`)}</div><div style="background:#fff;padding:8px"><textarea data-box="1" rows="3" style="width:420px" placeholder="${talk.words.reply}"></textarea><button>${talk.words.send}</button></div></div>`,
      ),
  },
  {
    name: 'inquiry record in Japanese: a small table of labels and values for each letter, words in the last row',
    talk: 'ja',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.q{width:800px}.q table{width:100%;border-collapse:collapse;margin:0 0 20px}.q th,.q td{border:1px solid #bbb;padding:6px 10px;text-align:start}.q th{width:120px;background:#f0f0e8;font-weight:400}',
        `<div class="q"><h2>お問い合わせ詳細</h2><p>${talk.words.order}：${talk.orderId}</p>${each(talk, (line, own) => `<table><tbody><tr><th>差出人</th><td>${own ? talk.shop : `${talk.buyer} 様`}</td></tr><tr><th>日時</th><td>${printed(line.at, 'ja-JP', { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' })}</td></tr><tr><th>内容</th><td>${br(line.text)}</td></tr></tbody></table>`)}<form><textarea data-box="1" name="body" rows="6" style="width:780px"></textarea><button>${talk.words.send}</button></form></div>`,
      ),
  },
  {
    name: 'desktop chat in Chinese: name and full time in one coloured line, words below without a bubble',
    talk: 'zh',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.win{width:600px;border:1px solid #9bd}.log{height:440px;overflow:auto;padding:10px}.entry{margin-bottom:10px}.tit{color:#06c}.tit.self{color:#080}.con{padding-inline-start:12px}',
        `<div class="win"><div style="background:#def;padding:8px">与 <b>${talk.buyer}</b> 的会话 <small>${talk.words.order}：${talk.orderId}</small></div><div class="log">${each(talk, (line, own) => `<div class="entry"><div class="tit ${own ? 'self' : ''}">${own ? talk.shop : talk.buyer} ${day(line.at)} ${clock(line.at)}:00</div><div class="con">${br(line.text)}</div></div>`)}</div><div style="display:flex;gap:4px;padding:4px"><button>表情</button><button>截图</button></div><div data-box="1" contenteditable="true" aria-label="${talk.words.reply}" style="height:90px;border-top:1px solid #9bd"></div><button>${talk.words.send}</button></div>`,
      ),
  },
  {
    name: 'right to left mail list in Arabic: folded heads with a face and the opening words, then the whole letter',
    talk: 'ar',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.thr{width:860px;margin:auto}.art{border:1px solid #e0e0e0;border-radius:10px;margin:10px 0;padding:12px 16px}.art>header{display:flex;gap:10px;align-items:center}.art .av{width:34px;height:34px;border-radius:50%;background:#cda}.art .dt{margin-inline-start:auto;color:#888;font-size:12px}',
        `<main class="thr"><h2>${talk.words.order} ${talk.orderId}</h2>${each(talk, (line, own) => `<article class="art"><header><span class="av"></span><address style="font-style:normal;font-weight:600">${own ? talk.words.you : talk.buyer}</address><span class="dt">${printed(line.at, 'ar-SA', { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' })}</span></header><div style="margin-top:8px">${br(line.text)}</div></article>`)}<textarea data-box="1" rows="5" style="width:840px" aria-label="${talk.words.reply}"></textarea><button>${talk.words.send}</button></main>`,
      ),
  },
  {
    name: 'case timeline in French: an icon column, status changes between the letters, "via e-mail" under the names',
    talk: 'fr',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.tl{width:780px;list-style:none;padding:0}.tl>li{display:grid;grid-template-columns:40px 1fr;gap:10px;padding:8px 0}.ic{width:32px;height:32px;border-radius:50%;background:#ddd}.ev{color:#888;font-size:13px}.ct{border:1px solid #dcdcdc;border-radius:6px;padding:10px}.ct .top{display:flex;justify-content:space-between}.via{font-size:12px;color:#999}',
        `<h1>${talk.words.order} ${talk.orderId}</h1><ul class="tl">${each(talk, (line, own, index) => `${index === 2 ? '<li><span class="ic"></span><div class="ev">Le statut est passé à « En attente »</div></li>' : ''}<li><span class="ic"></span><div class="ct"><div class="top"><strong>${own ? 'Vous' : talk.buyer}</strong><time datetime="${line.at}">${printed(line.at, 'fr-FR', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })}</time></div><div class="via">via e-mail</div><p>${br(line.text)}</p></div></li>`)}</ul><div><textarea data-box="1" rows="4" style="width:760px" placeholder="${talk.words.reply}"></textarea><button>${talk.words.send}</button></div>`,
      ),
  },
  {
    name: 'windowed list in Spanish: rows in a padded spacer, sticky days, no names, double ticks on ours',
    talk: 'es',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.vp{width:640px;height:560px;overflow:auto}.sp{padding-top:1200px;padding-bottom:80px;position:relative}.stk{position:sticky;top:4px;text-align:center;font-size:12px;color:#666}.bx{display:flex;padding:3px 16px}.bx>div{background:#f0f0f0;border-radius:9px;padding:6px 10px 4px;max-width:70%}.bx.o{justify-content:flex-end}.bx.o>div{background:#d8f6c8}.hr{float:inline-end;margin-inline-start:10px;font-size:11px;color:#789}',
        `<div><header style="padding:10px 16px;display:flex;gap:10px"><span style="width:36px;height:36px;border-radius:50%;background:#bbb"></span><div><div style="font-weight:600">${talk.buyer}</div><div style="font-size:12px">en línea</div></div></header><div class="vp"><div class="sp">${each(talk, (line, own, index, all) => `${isNewDay(line, index, all) ? `<div class="stk">${printed(line.at, 'es-ES', { weekday: 'long', day: 'numeric', month: 'long' })}</div>` : ''}<div class="bx ${own ? 'o' : ''}"><div><span>${br(line.text)}</span><span class="hr">${clock(line.at)}${own ? ' ✓✓' : ''}</span></div></div>`)}</div></div><textarea data-box="1" rows="2" style="width:540px" placeholder="${talk.words.reply}"></textarea><button aria-label="${talk.words.send}">➤</button></div><script>document.querySelector('.vp').scrollTop=1e6</script>`,
      ),
  },
  {
    name: 'grid of roles in Portuguese: a row of cells for side, words and date, an empty cell for files',
    talk: 'pt',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.gr{width:900px}.gr [role=row]{display:grid;grid-template-columns:150px 1fr 60px 150px;border-bottom:1px solid #ddd}.gr [role=row]>div{padding:8px}.gr .hd{font-weight:600;background:#fafafa}',
        `<h2>${talk.words.messages} · ${talk.words.order} ${talk.orderId}</h2><div class="gr" role="grid"><div role="row" class="hd"><div role="columnheader">Remetente</div><div role="columnheader">Mensagem</div><div role="columnheader">Anexo</div><div role="columnheader">Data</div></div>${each(talk, (line, own) => `<div role="row"><div role="gridcell">${own ? 'Vendedor' : talk.buyer}</div><div role="gridcell">${br(line.text)}</div><div role="gridcell"></div><div role="gridcell">${printed(line.at, 'pt-BR', { dateStyle: 'short', timeStyle: 'short' })}</div></div>`)}</div><textarea data-box="1" rows="4" style="width:880px" placeholder="${talk.words.reply}"></textarea><button>${talk.words.send}</button>`,
      ),
  },
];

export const SEVENTH_WITHOUT_TALK: { name: string; html: string }[] = [
  {
    name: 'letters of two people of whom nothing says which is the shop',
    html: `<main style="width:860px"><h2>Case 4411</h2>${TALKS.ar?.lines.map(({ from, text }) => `<article><header><b>${from === 'buyer' ? 'ليلى حداد' : 'بيت الخزف'}</b></header><div>${text}</div></article>`).join('')}<textarea rows="5" style="width:840px"></textarea></main>`,
  },
  {
    name: 'chat window that is still loading, with a box and grey bars',
    html: `<div style="width:600px"><h3>Mia Roth</h3><div style="height:400px">${[1, 2, 3, 4].map((i) => `<div style="display:flex;${i % 2 ? '' : 'justify-content:flex-end'}"><div style="width:220px;height:36px;background:#eee;border-radius:10px;margin:8px"></div></div>`).join('')}</div><textarea placeholder="Write a message" style="width:580px"></textarea></div>`,
  },
  {
    name: 'assistant of the platform that greets and offers topics',
    html: `<div style="width:420px"><h3>Help</h3><div style="background:#eef;border-radius:12px;padding:10px;margin:8px;width:300px">Hello! What can we help you with?</div><div>${['Fees', 'Payouts', 'Listings', 'Returns'].map((topic) => `<button style="display:block;margin:6px">${topic}</button>`).join('')}</div><input type="text" placeholder="Search help topics" style="width:380px"></div>`,
  },
  {
    name: 'purchase orders with a supplier, a state and a remark box below',
    html: `<div style="width:900px"><table><tbody>${['PO-1001', 'PO-1002', 'PO-1003'].map((id, i) => `<tr><td>${id}</td><td>Nordholz AS</td><td>0${i + 1}.10.2026</td><td>${['open', 'sent', 'paid'][i]}</td></tr>`).join('')}</tbody></table><textarea placeholder="Remark on this supplier" style="width:700px"></textarea></div>`,
  },
  {
    name: 'blocked and reported users with a reason for each',
    html: `<div style="width:700px">${['tom_88', 'li.wei', 'sara-b'].map((name, i) => `<div style="display:flex;gap:10px;padding:10px;border-bottom:1px solid #ddd"><div style="width:36px;height:36px;border-radius:50%;background:#ccc"></div><div><b>${name}</b><div>Rude messages</div><small>reported ${i + 2} days ago</small></div><button>Unblock</button></div>`).join('')}</div>`,
  },
  {
    name: 'release notes of the console, dated, with a feedback field',
    html: `<main style="width:720px"><h1>What is new</h1>${['Faster search', 'New labels', 'Dark colours'].map((title, i) => `<section><h3>${title}</h3><time datetime="2026-10-0${i + 1}">${i + 1} October 2026</time><p>You can now use this in every list of yours.</p></section>`).join('')}<textarea placeholder="Tell us what you think" style="width:700px"></textarea></main>`,
  },
  {
    name: 'stock movements: who took what, when, in a list with a filter',
    html: `<div style="width:760px"><input type="text" placeholder="Filter" style="width:300px"><ul>${['Ana', 'Bram', 'Ana', 'Bram'].map((who, i) => `<li style="padding:8px;background:${i % 2 ? '#fff' : '#f6f6f6'}"><b>${who}</b> <span>0${i + 1}.10. 09:1${i}</span><div>took ${i + 2} pieces from shelf B${i}</div></li>`).join('')}</ul></div>`,
  },
];
