import type { Layout } from './layouts';
import type { Line, Talk } from './talk';

const esc = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const br = (text: string) => esc(text).replace(/\n/g, '<br>');
const attr = (html: string) => html.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
const clock = (at: string) => at.slice(11, 16);
const day = (at: string) => at.slice(0, 10);
const full = (at: string) => `${day(at)} ${clock(at)}`;
const said = ({ lines }: Talk) => lines.filter(({ from }) => from !== 'note');
const isOwn = ({ from }: Line) => from === 'seller';
const each = (talk: Talk, row: (line: Line, own: boolean, index: number, all: Line[]) => string) =>
  said(talk)
    .map((line, index, all) => row(line, isOwn(line), index, all))
    .join('');
const inWords = (at: string, locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(new Date(at));

function runs(lines: readonly Line[]): Line[][] {
  const out: Line[][] = [];
  for (const line of lines) {
    const last = out.at(-1);
    if (last?.[0]?.from === line.from) last.push(line);
    else out.push([line]);
  }
  return out;
}

function page(talk: Talk, style: string, body: string): string {
  const dir = /^(?:ar|he)/.test(talk.lang) ? ' dir="rtl"' : '';
  return `<!doctype html><html lang="${talk.lang}"${dir}><head><meta charset="utf-8"><style>body{margin:0;font:14px/1.4 sans-serif}*{box-sizing:border-box}${style}</style></head><body>${body}</body></html>`;
}

/** A third set, in the manner of the help desks and shop consoles that sellers use; every one has decoys. */
export const THIRD_LAYOUTS: Layout[] = [
  {
    name: 'agent workspace: requester panel, internal note between, editor with a switch',
    talk: 'en',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.ws{display:flex;height:800px}.left{width:260px;border-right:1px solid #ddd;padding:12px}.mid{flex:1;display:flex;flex-direction:column}.log{flex:1;overflow:auto}.it{display:flex;padding:14px 20px;border-bottom:1px solid #eee}.av{width:32px;height:32px;border-radius:50%;background:#7a9;flex:none;color:#fff;text-align:center}.ct{margin-left:12px;flex:1}.ln{display:flex;justify-content:space-between}.nt{background:#fff3d1}.rt{width:280px;border-left:1px solid #ddd;padding:12px}',
        `<div class="ws"><div class="left"><div>Requester</div><div>${talk.buyer}</div><div>Assignee</div><div>Support/Dana Flores</div><label>Tags<input type="text" value="pan"></label></div><div class="mid"><div><h1>Loose handle on the pan</h1><span>Via email</span></div><div class="log" data-test-id="omni-log-container">${each(
          talk,
          (line, own, index) =>
            `<article class="it"><div class="av">${own ? 'DF' : 'PN'}</div><div class="ct"><div class="ln"><span><b>${own ? 'Dana Flores' : talk.buyer}</b></span><span>${inWords(line.at, 'en-US', { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' })}</span></div><div><div dir="auto"><p>${br(line.text)}</p></div></div></div></article>${index === 2 ? `<article class="it nt"><div class="av">TR</div><div class="ct"><div class="ln"><span><b>Tom Reyes</b> <span>Internal</span></span><span>Oct 5, 9:50 AM</span></div><div><p>She has written before, let us be generous.</p></div></div></article>` : ''}`,
        )}</div><div class="ed"><div role="tablist"><button role="tab" aria-selected="true">Public reply</button><button role="tab" aria-selected="false">Internal note</button></div><div data-box="1" contenteditable="true" role="textbox" aria-multiline="true" style="min-height:80px;border:1px solid #aaa"></div><button>Submit as Open</button></div></div><div class="rt"><h4>${talk.buyer}</h4><div>priya@example.com</div><div>Local time 10:20</div><label>Notes<textarea placeholder="Add user notes"></textarea></label><h5>Interaction history</h5><div>Loose handle on the pan</div><div>Oct 5, 8:12 AM</div></div></div>`,
      ),
  },
  {
    name: 'mail cards: one line of name, channel and date; order panel and macro search',
    talk: 'fr',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.g{display:flex}.m{width:700px;padding:16px}.c{border:1px solid #dde;border-radius:8px;padding:12px;margin-bottom:10px}.c.a{background:#f3f6ff}.x{color:#667;font-size:12px}.side{width:300px;padding:16px}',
        `<div class="g"><div class="m"><div style="display:flex;justify-content:space-between"><div style="font-size:18px;font-weight:600">Colis ouvert</div><div>Ouvert</div></div>${each(
          talk,
          (line, own) =>
            `<div class="c ${own ? 'a' : ''}"><div class="x">${own ? 'Inès (La Fabrique Bleue)' : talk.buyer} · par e-mail · ${inWords(line.at, 'fr-FR', { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' })}</div><div>${br(line.text)}</div></div>`,
        )}<div><input type="text" placeholder="Rechercher une macro" style="width:600px"></div><div><div data-box="1" contenteditable="true" style="min-height:70px;border:1px solid #ccc;width:660px" data-placeholder="${talk.words.reply}"></div><button>${talk.words.send}</button></div></div><div class="side"><b>${talk.buyer}</b><div>3 commandes</div><div>${talk.words.order} ${talk.orderId}</div><div>Tasse bleue × 1</div><div>24,00 €</div></div></div>`,
      ),
  },
  {
    name: 'messenger inbox: bubbles, age only under the last of a run, note bubble',
    talk: 'en',
    box: '[data-box]',
    times: false,
    html: (talk) =>
      page(
        talk,
        '.in{display:flex;height:780px}.li{width:240px;overflow:auto}.li>div{padding:10px;cursor:pointer}.pn{width:640px;display:flex;flex-direction:column}.st{flex:1;overflow:auto;padding:0 16px}.p{display:flex;gap:6px;margin:2px 0}.p.ad{flex-direction:row-reverse}.b{padding:10px 14px;border-radius:14px;background:#f0f1f4;max-width:70%}.ad .b{background:#d9e8ff}.no .b{background:#ffefb8}.ft{font-size:11px;color:#888}.ad+.ft{text-align:right}',
        `<div class="in"><div class="li"><div><b>${talk.buyer}</b><div>Great, thanks 👍</div><span>2d</span></div><div><b>Omar K.</b><div>When do you restock?</div><span>3d</span></div></div><div class="pn"><header style="padding:12px;border-bottom:1px solid #eee"><div style="font-weight:600">${talk.buyer}</div></header><div class="st">${runs(
          said(talk),
        )
          .map(
            (run, index) =>
              `${run.map((line) => `<div class="p ${isOwn(line) ? 'ad' : ''}"><div class="b"><p style="margin:0">${br(line.text)}</p></div></div>`).join('')}<div class="ft">${isOwn(run[0] as Line) ? 'Seen · ' : ''}2d</div>${index === 1 ? '<div class="p ad no"><div class="b"><p style="margin:0">Ring is in stock, 14 left.</p><div style="font-size:11px">Note</div></div></div>' : ''}`,
          )
          .join(
            '',
          )}</div><div style="border-top:1px solid #eee"><div><button aria-pressed="true">Reply</button><button aria-pressed="false">Note</button></div><div data-box="1" contenteditable="true" role="textbox" aria-label="Message" style="min-height:60px"></div></div></div></div>`,
      ),
  },
  {
    name: 'ticket mails: who reported and how, to-line, quoted mail below',
    talk: 'en',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.t{width:820px;margin:auto}.q{padding:16px 0;border-bottom:1px solid #ddd;display:flex;gap:12px}.q.ag{background:#f7faff}.i{width:36px;height:36px;border-radius:8px;background:#c8d}.s{color:#678;font-size:12px}',
        `<div class="t"><h2>The pan I got has a loose handle</h2>${each(
          talk,
          (line, own, index) =>
            `<div class="q ${own ? 'ag' : ''}"><div class="i"></div><div style="flex:1"><div><span style="font-weight:600">${own ? 'Dana Flores' : talk.buyer}</span> <span>${index === 0 ? 'reported via email' : 'replied'}</span></div><div class="s">${inWords(line.at, 'en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })} at ${inWords(line.at, 'en-US', { hour: 'numeric', minute: '2-digit' })}</div>${own ? `<div class="s">To: ${talk.buyer}</div>` : ''}<div class="bd"><div>${br(line.text)}</div>${index === 3 ? `<div><br>On Mon, 5 Oct 2026 at 09:40, Copper &amp; Oak &lt;help@example.com&gt; wrote:<br>&gt; Hello Priya, sorry about that.<br>&gt; Could you check the ring?</div>` : ''}</div></div></div>`,
        )}<div style="padding:12px"><button>Reply</button><button>Add note</button><button>Forward</button></div><div><label>To <input type="text" value="priya@example.com"></label><div data-box="1" class="fr-element fr-view" contenteditable="true" style="min-height:100px;border:1px solid #aaa"></div><button>Send</button></div></div>`,
      ),
  },
  {
    name: 'shop chat in Thai: hashed names, times between, product card, quick answers, read marks',
    talk: 'th',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.d1kX9a{display:flex;height:640px;width:980px}.aQ2m{width:280px;overflow:auto;border-right:1px solid #eee}.aQ2m>div{padding:10px;cursor:pointer}.pW7z{flex:1;display:flex;flex-direction:column}.zL0c{flex:1;overflow:auto;background:#f5f5f5;padding:10px}.tS1{text-align:center;color:#999;font-size:12px;margin:8px 0}.rB4{display:flex;margin:6px 0}.rB4.oK8{justify-content:flex-end}.mN3{background:#fff;border-radius:4px;padding:8px 10px;max-width:300px}.oK8 .mN3{background:#d4f4e8}.vU6{font-size:11px;color:#aaa;align-self:flex-end;margin:0 4px}.pC9{background:#fff;width:240px;padding:8px;border-radius:4px}',
        `<div class="d1kX9a"><div class="aQ2m"><input placeholder="${talk.words.search}">${[talk.buyer, 'pim_1990', 'คุณต้น'].map((name, i) => `<div><div>${name}</div><div>${i === 0 ? 'ได้รับแล้วครับ' : 'มีของไหมคะ'}</div><div>0${i + 2}:00</div></div>`).join('')}</div><div class="pW7z"><div style="padding:10px;border-bottom:1px solid #eee"><span style="font-weight:500">${talk.buyer}</span></div><div class="zL0c"><div class="rB4"><div class="pC9"><div>เทียนหอมลาเวนเดอร์</div><div>฿290</div></div></div>${each(
          talk,
          (line, own) =>
            `<div class="tS1">${inWords(line.at, 'th-TH', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })}</div><div class="rB4 ${own ? 'oK8' : ''}">${own ? '<div class="vU6">อ่านแล้ว</div>' : ''}<div class="mN3">${br(line.text)}</div></div>`,
        )}</div><div style="display:flex;gap:6px;padding:6px"><div>สวัสดีค่ะ</div><div>ขอบคุณค่ะ</div></div><textarea data-box="1" style="width:660px;height:60px" placeholder="${talk.words.reply}"></textarea></div></div>`,
      ),
    lines: (all) => [...all],
  },
  {
    name: 'service desk in Chinese: names above bubbles, order card between, recall notice',
    talk: 'zh',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.next-im{width:760px;height:560px;display:flex;flex-direction:column}.next-im-body{flex:1;overflow:auto;padding:12px}.cell{display:flex;gap:8px;margin-bottom:14px}.cell.self{flex-direction:row-reverse}.cell .ph{width:36px;height:36px;border-radius:4px;background:#fc9}.u{font-size:12px;color:#999}.self .u{text-align:right}.tx{background:#eee;padding:8px 12px;border-radius:4px;display:inline-block}.self .tx{background:#cde4ff}.tip{text-align:center;color:#aaa;font-size:12px}.ordercard{border:1px solid #ddd;width:280px;padding:8px;margin:8px auto}',
        `<div class="next-im"><div class="next-im-head">${talk.buyer} <span>买家等级 3</span></div><div class="next-im-body">${each(
          talk,
          (line, own, index) =>
            `<div class="cell ${own ? 'self' : ''}"><div class="ph"></div><div><div class="u">${own ? `${talk.shop}:小美` : talk.buyer} ${line.at.slice(5, 10)} ${clock(line.at)}:00</div><div class="tx">${br(line.text)}</div></div></div>${index === 0 ? `<div class="ordercard"><div>${talk.words.order}：${talk.orderId}</div><div>山茶绿茶罐</div></div>` : ''}${index === 1 ? '<div class="tip">小鱼儿99 撤回了一条消息</div>' : ''}`,
        )}</div><div class="next-im-foot"><div data-box="1" contenteditable="true" style="min-height:60px;width:740px;border:1px solid #ddd"></div><span>${talk.words.send}</span></div></div>`,
      ),
    lines: (all) => [...all],
  },
  {
    name: 'shop app: utility classes, entry notice, read label under own, name above each',
    talk: 'en',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.flex{display:flex}.col{flex-direction:column}.end{align-items:flex-end}.start{align-items:flex-start}.gap{gap:4px}.px{padding:0 16px}.text-xs{font-size:11px;color:#999}.rounded{border-radius:10px;padding:8px 12px}.gray{background:#f2f2f2}.teal{background:#d8f5f0}.w{width:680px}.h{height:600px;overflow-y:auto}.center{text-align:center}',
        `<div class="flex"><div class="w flex col"><div class="flex px gap"><div style="font-weight:600">${talk.buyer}</div><div class="text-xs">Last seen 2 hours ago</div></div><div class="h px flex col gap"><div class="text-xs center">The buyer came from the order page</div>${each(
          talk,
          (line, own) =>
            `<div class="flex col gap ${own ? 'end' : 'start'}"><div class="text-xs">${own ? talk.shop : talk.buyer}</div><div class="rounded ${own ? 'teal' : 'gray'}">${br(line.text)}</div><div class="text-xs">${own ? 'Read ' : ''}${full(line.at)}</div></div>`,
        )}</div><div class="flex gap px"><span>😀</span><span>📷</span><span>Voucher</span></div><textarea data-box="1" rows="3" placeholder="Please enter"></textarea></div><div style="width:260px"><div class="flex"><div>Orders</div><div>Products</div></div><div>${talk.words.order} ${talk.orderId}</div><input type="text" placeholder="Search product"></div></div>`,
      ),
  },
  {
    name: 'table of messages, newest first: from, date and subject in rows above the words',
    talk: 'en',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        'table{width:760px;border-collapse:collapse;margin-bottom:14px;border:1px solid #bbb}td,th{padding:6px;text-align:left}th{width:90px;background:#f3f3f3}',
        `<h3>Customer case</h3><p>${talk.words.order} ${talk.orderId}</p><textarea data-box="1" style="width:740px;height:80px" placeholder="${talk.words.reply}"></textarea><button>Send</button><div>${said(
          talk,
        )
          .toReversed()
          .map(
            (line) =>
              `<table><tbody><tr><th>From</th><td>${isOwn(line) ? talk.shop : talk.buyer}</td></tr><tr><th>Date</th><td>${inWords(line.at, 'en-US', { month: 'long', day: 'numeric', year: 'numeric', hour: 'numeric', minute: '2-digit' })}</td></tr><tr><td colspan="2">${br(line.text)}</td></tr></tbody></table>`,
          )
          .join('')}</div><h5>Customer</h5><p>${talk.buyer}</p>`,
      ),
  },
  {
    name: 'craft market: runs with one name and one time, pictures beside',
    talk: 'pt',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.wt{width:640px}.run{display:flex;gap:10px;margin:14px 0}.run.o{flex-direction:row-reverse}.run img{width:36px;height:36px;border-radius:50%}.msgs>div{padding:10px 14px;border-radius:18px;background:#f3efe9;margin:3px 0;width:fit-content}.o .msgs>div{background:#e3eefc;margin-left:auto}.cap{font-size:12px;color:#777}.o .cap{text-align:right}',
        `<main class="wt"><a href="#">‹ Caixa de entrada</a><div><img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="40"><h2>${talk.buyer}</h2></div><section>${runs(
          said(talk),
        )
          .map(
            (run) =>
              `<div class="run ${isOwn(run[0] as Line) ? 'o' : ''}"><img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><div class="msgs">${run.map((line) => `<div>${br(line.text)}</div>`).join('')}<p class="cap">${isOwn(run[0] as Line) ? 'Você' : talk.buyer} em ${inWords(run[0]?.at ?? '', 'pt-BR', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })}</p></div></div>`,
          )
          .join(
            '',
          )}</section><form><textarea data-box="1" style="width:600px" aria-label="${talk.words.reply}"></textarea><button>${talk.words.send}</button></form></main>`,
      ),
  },
  {
    name: 'after-sale messages without names, counter under the box, package timeline beside',
    talk: 'es',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.cols{display:flex;gap:24px}.conv{width:600px}.day{text-align:center;font-size:12px;color:#888}.mb{padding:10px;border-radius:6px;margin:8px 0;width:60%}.mb--in{background:#eee}.mb--out{background:#3483fa;color:#fff;margin-left:40%}.mb time,.mb em{font-size:11px;font-style:normal}.tl li{margin:8px 0}',
        `<div class="cols"><div class="conv"><div><p>Comprador</p><p><strong>${talk.buyer}</strong></p></div><div>${(() => {
          let last = '';
          return each(talk, (line, own) => {
            const heading =
              day(line.at) === last
                ? ''
                : `<div class="day">${inWords(line.at, 'es-ES', { day: 'numeric', month: 'long' })}</div>`;
            last = day(line.at);
            return `${heading}<div class="mb ${own ? 'mb--out' : 'mb--in'}"><span>${br(line.text)}</span> <em>${clock(line.at)}</em></div>`;
          });
        })()}</div><div><textarea data-box="1" maxlength="350" style="width:560px" placeholder="Escribe aquí…"></textarea><span>0/350</span><button>${talk.words.send}</button></div></div><div><h3>Envío</h3><ul class="tl"><li>Pago acreditado <span>3 oct 19:00</span></li><li>En preparación <span>4 oct 10:00</span></li><li>En camino <span>5 oct 08:00</span></li></ul><p>${talk.words.order} #${talk.orderId}</p></div></div>`,
      ),
  },
  {
    name: 'inquiry desk in Japanese: headings say whose answer it is, dates in characters',
    talk: 'ja',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.inq{width:800px}.entry{border:1px solid #ccc;margin:10px 0}.entry h4{margin:0;padding:8px;background:#f5f0f0;display:flex;justify-content:space-between;font-size:13px}.entry.shop h4{background:#eef4f8}.entry>div{padding:12px}',
        `<div class="inq"><h2>お問い合わせ詳細</h2><table><tr><th>${talk.words.order}</th><td>${talk.orderId}</td></tr><tr><th>お客様名</th><td>${talk.buyer}</td></tr><tr><th>カテゴリ</th><td>商品について</td></tr></table>${each(
          talk,
          (line, own) =>
            `<div class="entry ${own ? 'shop' : ''}"><h4><span>${own ? '店舗からの回答' : 'お客様からのお問い合わせ'}</span><span>${inWords(line.at, 'ja-JP', { year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' })}</span></h4><div>${br(line.text)}</div></div>`,
        )}<div><label>テンプレート<select><option>選択してください</option></select></label><textarea data-box="1" style="width:760px;height:120px" placeholder="${talk.words.reply}"></textarea><button>${talk.words.send}</button></div><div><label>社内メモ<textarea style="width:760px"></textarea></label></div></div>`,
      ),
  },
  {
    name: 'customer centre in Korean: definition list of roles and words',
    talk: 'ko',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        'dl{width:720px;border-top:2px solid #333}dt{padding:10px 0 2px;font-weight:700}dt em{font-weight:400;color:#888;font-style:normal;margin-left:8px}dd{margin:0;padding:2px 0 12px;border-bottom:1px solid #eee}',
        `<div><h3>고객문의 상세</h3><p>${talk.words.order} : ${talk.orderId} / 구매자 : ${talk.buyer}</p><dl>${each(talk, (line, own) => `<dt>${own ? '판매자' : '고객'}<em>${line.at.slice(0, 10).replace(/-/g, '.')} ${clock(line.at)}</em></dt><dd>${br(line.text)}</dd>`)}</dl><textarea data-box="1" style="width:700px;height:90px" placeholder="${talk.words.reply}"></textarea><button>${talk.words.send}</button></div>`,
      ),
  },
  {
    name: 'old ticket system: a table for each entry, name and time in its head',
    talk: 'de',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '#thread table{width:780px;border:1px solid #999;margin:8px 0}#thread th{background:#dde6f0;text-align:left;padding:6px;font-size:12px}#thread td{padding:10px}#thread table.response th{background:#ffe9c9}#thread table.note th{background:#ff9}',
        `<div><h2>Ticket #90331</h2><table><tr><td>Benutzer:</td><td>${talk.buyer}</td></tr><tr><td>Quelle:</td><td>Web</td></tr></table><div id="thread">${each(
          talk,
          (line, own, index) =>
            `<table class="${own ? 'response' : 'message'}"><tbody><tr><th>${inWords(line.at, 'de-DE', { dateStyle: 'short', timeStyle: 'short' })}</th><th>${own ? 'Katrin Holm' : talk.buyer}</th></tr><tr><td colspan="2"><div>${br(line.text)}</div></td></tr></tbody></table>${index === 1 ? '<table class="note"><tbody><tr><th>05.10.26, 10:10</th><th>Katrin Holm</th></tr><tr><td colspan="2"><div>Kunde hat schon angerufen.</div></td></tr></tbody></table>' : ''}`,
        )}</div><ul><li><a href="#reply">Antworten</a></li><li><a href="#note">Interne Notiz</a></li></ul><form id="reply"><textarea data-box="1" name="response" style="width:760px;height:100px"></textarea><input type="submit" value="Antwort senden"></form><form id="note" style="margin-top:30px"><textarea name="note" style="width:760px;height:80px" placeholder="Interne Notiz"></textarea></form></div>`,
      ),
  },
  {
    name: 'virtual list moved by transforms, rows in any order of the document',
    talk: 'es',
    box: '[data-box]',
    html: (talk) => {
      const rows = said(talk).map(
        (line, index) =>
          `<div style="position:absolute;top:0;left:0;width:100%;transform:translateY(${index * 84 + 20}px)"><div class="rw ${isOwn(line) ? 'r' : ''}"><div class="ms">${br(line.text)}<span class="hr">${full(line.at)}</span></div></div></div>`,
      );
      const shuffled = [...rows.slice(2), ...rows.slice(0, 2)];
      return page(
        talk,
        '.vp{position:relative;height:520px;width:680px;overflow:auto}.rw{display:flex;padding:0 12px}.rw.r{justify-content:flex-end}.ms{background:#eee;border-radius:8px;padding:8px;max-width:70%}.r .ms{background:#cfe8cf}.hr{font-size:10px;color:#777;margin-inline-start:8px}',
        `<section><div style="display:flex;align-items:center"><div style="width:40px;height:40px;border-radius:50%;background:#aac"></div><p style="font-size:17px">${talk.buyer}</p></div><div class="vp"><div style="height:2000px;position:relative">${shuffled.join('')}</div></div><input data-box="1" type="text" style="width:600px" placeholder="${talk.words.reply}"></section>`,
      );
    },
  },
  {
    name: 'right to left bubbles with days of the week between',
    talk: 'he',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.ch{width:620px;height:480px;overflow:auto}.sep{text-align:center;font-size:12px}.sep span{background:#e8e8e8;border-radius:10px;padding:2px 10px}.bw{display:flex;margin:4px 10px}.bw.m{justify-content:flex-start}.bw.t{justify-content:flex-end}.bb{background:#fff;border:1px solid #ddd;border-radius:8px;padding:6px 10px;max-width:65%}.m .bb{background:#dcf8c6}.meta{font-size:10px;color:#888}',
        `<div><div><b>${talk.buyer}</b></div><div class="ch">${(() => {
          let last = '';
          return each(talk, (line, own) => {
            const heading =
              day(line.at) === last
                ? ''
                : `<div class="sep"><span>${inWords(line.at, 'he-IL', { day: 'numeric', month: 'long', year: 'numeric' })}</span></div>`;
            last = day(line.at);
            // In a page from right to left the reader's own words stand left.
            return `${heading}<div class="bw ${own ? 't' : 'm'}" style="${own ? '' : ''}"><div class="bb"><span>${br(line.text)}</span> <span class="meta">${clock(line.at)}${own ? ' ✓✓' : ''}</span></div></div>`;
          });
        })()}</div><textarea data-box="1" style="width:560px" placeholder="${talk.words.reply}"></textarea></div>`,
      ),
  },
  {
    name: 'the talk and beside it an assistant with a talk and a box of its own',
    talk: 'de',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.two{display:flex;gap:20px}.talk{width:640px}.sc{height:420px;overflow:auto}.row{display:flex;margin:6px 0}.row.us{justify-content:flex-end}.bub{background:#eef;border-radius:10px;padding:8px 12px;max-width:65%}.us .bub{background:#dfe}.bub small{display:block;color:#888}.copilot{width:300px;border-left:1px solid #ddd;padding:10px}.cp{background:#f6f6f6;border-radius:8px;padding:8px;margin:6px 0}',
        `<div class="two"><div class="talk"><header><h2>${talk.buyer}</h2><small>${talk.words.order} ${talk.orderId}</small></header><div class="sc">${each(talk, (line, own) => `<div class="row ${own ? 'us' : ''}"><div class="bub">${br(line.text)}<small>${inWords(line.at, 'de-DE', { day: '2-digit', month: '2-digit', hour: '2-digit', minute: '2-digit' })}</small></div></div>`)}</div><textarea data-box="1" style="width:600px;height:70px" placeholder="${talk.words.reply}"></textarea><button>${talk.words.send}</button></div><div class="copilot"><h4>Assistent</h4><div class="cp">Womit kann ich helfen?</div><div class="cp">Der Kunde fragt nach der Lieferung seiner Lampe.</div><textarea style="width:260px" placeholder="Frag den Assistenten"></textarea></div></div>`,
      ),
  },
  {
    name: 'nested open shadow trees with the box in one of them',
    talk: 'fr',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        'desk-app{display:block;width:720px}',
        `<desk-app></desk-app><script>
const talk=${JSON.stringify({ name: talk.buyer, lines: said(talk) })};
const make=(tag,html,at)=>{const e=document.createElement(tag);at.append(e);const s=e.attachShadow({mode:'open'});s.innerHTML=html;return s};
const app=document.querySelector('desk-app').attachShadow({mode:'open'});
make('desk-bar','<div style="padding:10px"><h3></h3></div>',app).querySelector('h3').textContent=talk.name;
const list=make('desk-list','<style>:host{display:block}</style><div id="items"></div>',app).getElementById('items');
for(const l of talk.lines){const own=l.from==='seller';const s=make('desk-item','<style>:host{display:block;margin:8px 0}.box{width:60%;padding:8px;border-radius:8px;background:#eee}.own{margin-inline-start:40%;background:#dde8ff}</style><div class="box '+(own?'own':'')+'"><desk-text></desk-text><span style="font-size:11px"></span></div>',list);
s.querySelector('desk-text').attachShadow({mode:'open'}).innerHTML='<span></span>';s.querySelector('desk-text').shadowRoot.firstChild.textContent=l.text;s.querySelector('.box > span').textContent=l.at.slice(0,10)+' '+l.at.slice(11,16);}
make('desk-composer','<div data-box="1" contenteditable="true" role="textbox" aria-label="${talk.words.reply}" style="min-height:60px;border:1px solid #999"></div>',app);
</script>`,
      ),
  },
  {
    name: 'the box is an editor in a frame, the talk is in the page',
    talk: 'en',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.tk{width:760px}.e{padding:12px 0;border-top:1px solid #ddd}.e.staff{padding-left:40px;background:#f4f8ff}.w{font-size:12px;color:#666}',
        `<div class="tk"><h1>Ticket 4481: loose handle</h1><div>${each(talk, (line, own) => `<div class="e ${own ? 'staff' : 'customer'}"><div class="w">Posted by <a href="#u">${own ? 'Dana Flores' : talk.buyer}</a> on ${inWords(line.at, 'en-GB', { day: '2-digit', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' })}</div><div class="entry-body"><p>${br(line.text)}</p></div></div>`)}</div><div><iframe title="Rich text area" style="width:740px;height:160px" srcdoc="${attr('<html><body data-box="1" contenteditable="true" style="margin:8px;min-height:120px"><p><br></p></body></html>')}"></iframe><button>Send reply</button></div></div>`,
      ),
  },
  {
    name: 'a translation under each line of the buyer, in the seller’s language',
    talk: 'es',
    box: '[data-box]',
    html: (talk) =>
      page(
        { ...talk, lang: 'zh-CN' },
        '.im{width:700px}.im-l{height:480px;overflow:auto}.im-r{display:flex;margin:10px 0}.im-r.own{flex-direction:row-reverse}.im-c{background:#f3f3f3;border-radius:6px;padding:8px 12px;max-width:62%}.own .im-c{background:#ffe8d6}.tr{border-top:1px dashed #ccc;margin-top:6px;padding-top:6px;color:#666}.dt{font-size:11px;color:#999;margin:0 8px}',
        `<div class="im"><div class="im-t"><span class="name">${talk.buyer}</span><span>西班牙</span></div><div class="im-l">${each(talk, (line, own, index) => `<div class="im-r ${own ? 'own' : ''}"><div class="im-c"><div>${br(line.text)}</div>${own ? '' : `<div class="tr"><div>${['您好，这条毯子是真羊毛的吗？', '', '很好，什么时候能到加的斯？', '', '好的，我刚下单了。'][index]}</div><span>由机器翻译</span></div>`}</div><div class="dt">${full(line.at)}</div></div>`)}</div><textarea data-box="1" style="width:660px" placeholder="请输入消息"></textarea><button>发送</button></div>`,
      ),
  },
  {
    name: 'attachments: thumbnails, file cards and a voice note among the words',
    talk: 'pt',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.tl{width:640px}.mm{display:flex;margin:8px}.mm.y{justify-content:flex-end}.bx{background:#f0f2f5;border-radius:10px;padding:8px;max-width:64%}.y .bx{background:#d9fdd3}.fc{display:flex;gap:8px;background:#fff;border-radius:6px;padding:6px;margin-bottom:6px}.fc b{font-size:13px}.fc span{font-size:11px;color:#888}.hh{font-size:10px;color:#667}',
        `<div><div style="padding:12px;font-weight:700">${talk.buyer}</div><div class="tl">${each(talk, (line, own, index) => `<div class="mm ${own ? 'y' : 'n'}"><div class="bx">${index === 1 ? '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="180" height="120" alt="foto">' : ''}${index === 3 ? '<div class="fc"><div>📄</div><div><b>comprovante_envio.pdf</b><br><span>128 KB</span></div></div>' : ''}${index === 2 ? '<audio controls></audio>' : ''}<div>${br(line.text)}</div><div class="hh">${full(line.at)}</div></div></div>`)}</div><textarea data-box="1" style="width:600px" placeholder="${talk.words.reply}"></textarea></div>`,
      ),
  },
  {
    name: 'open-source help desk: list items, activity lines, a locked note, time in a tooltip',
    talk: 'en',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        'ul.conversation-panel{list-style:none;margin:0;padding:0 16px;width:700px;height:520px;overflow:auto}.wrap{max-width:80%;display:inline-block;background:#fff;border:1px solid #e5e7eb;border-radius:8px;padding:8px 12px}li.right{text-align:right}li.right .wrap{background:#1f93ff;color:#fff;text-align:left}li.center{text-align:center;font-size:12px;color:#777}li.is-private .wrap{background:#fff8d6;color:#333}.time{font-size:10px}',
        `<div><div style="padding:12px"><div><span style="font-weight:500">${talk.buyer}</span></div><div>#1024 · Open</div></div><ul class="conversation-panel"><li class="center"><span>Conversation was assigned to Dana by automation</span></li>${each(talk, (line, own, index) => `<li class="${own ? 'right' : 'left'}" id="message${index + 400}"><div class="wrap"><div class="message-text__wrap"><div class="text-content"><p style="margin:0">${br(line.text)}</p></div></div><div class="message-text--metadata"><span class="time" title="${full(line.at)}">${inWords(line.at, 'en-US', { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' })}</span>${own ? '<i title="Delivered">✓</i>' : ''}</div></div></li>${index === 2 ? '<li class="right is-private"><div class="wrap"><div class="message-text__wrap"><div class="text-content"><p style="margin:0">Offer the ring for free.</p></div></div><div class="message-text--metadata"><span class="time">Oct 5, 9:50 AM</span><i title="Visible only to you and your team">🔒</i></div></div></li>' : ''}`)}</ul><div class="reply-box"><div><button class="is-active">Reply</button><button>Private Note</button></div><textarea data-box="1" style="width:680px;height:80px" placeholder="Shift + enter for new line. Start with '/' to select a Canned Response."></textarea><button>Send</button></div></div>`,
      ),
  },
  {
    name: 'shared mailbox, newest first: person left, date right, a note thread',
    talk: 'fr',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.threads{width:820px}.thread{display:flex;gap:14px;padding:16px;border-bottom:1px solid #dde}.thread.cust{border-left:3px solid #93a}.thread.note{background:#fffbe5}.tb{flex:1}.th{display:flex;justify-content:space-between}.td{color:#789;font-size:12px}',
        `<div><h1>Colis arrivé ouvert</h1><div style="padding:12px"><div data-box="1" contenteditable="true" role="textbox" style="min-height:80px;border:1px solid #abc;width:780px" aria-label="${talk.words.reply}"></div><button>${talk.words.send}</button></div><div class="threads">${said(
          talk,
        )
          .map(
            (line, index) =>
              `<div class="thread ${isOwn(line) ? 'usr' : 'cust'}"><div class="ph" style="width:40px;height:40px;background:#bbd"></div><div class="tb"><div class="th"><div><strong>${isOwn(line) ? 'Inès Morel' : talk.buyer}</strong> ${index === 0 ? 'a commencé la conversation' : 'a répondu'}</div><div class="td">${inWords(line.at, 'fr-FR', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })}</div></div><div class="tc">${br(line.text)}</div></div></div>`,
          )
          .toReversed()
          .join('')}</div></div>`,
      ),
  },
  {
    name: 'transcript: every line is time, name, colon and words in one piece of text',
    talk: 'en',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.tr{width:760px;font-family:monospace;height:300px;overflow:auto}',
        `<h3>Chat transcript</h3><p>Customer: ${talk.buyer}</p><div class="tr">${each(talk, (line, own) => `<div>[${full(line.at)}] ${own ? 'Agent Dana' : talk.buyer}: ${esc(line.text.replace(/\n/g, ' '))}</div>`)}</div><textarea data-box="1" style="width:740px" placeholder="${talk.words.reply}"></textarea>`,
      ),
  },
  {
    name: 'team chat: name and time once, further lines of the same person with a clock in the margin',
    talk: 'de',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.chn{width:760px;height:520px;overflow:auto}.ms{display:flex;padding:4px 20px}.gut{width:44px;flex:none;font-size:11px;color:#999}.gut i{display:block;width:36px;height:36px;background:#cab}.nm{font-weight:900}.ts{font-size:12px;color:#888;margin-left:6px}',
        `<div><div style="border-bottom:1px solid #ddd;padding:10px"><button># ${talk.buyer}</button></div><div class="chn" role="list">${each(
          talk,
          (line, own, index, all) => {
            const goesOn = all[index - 1]?.from === line.from;
            return `<div class="ms" role="listitem"><div class="gut">${goesOn ? clock(line.at) : '<i></i>'}</div><div>${goesOn ? '' : `<div><span class="nm">${own ? 'Katrin (Lichtwerk)' : talk.buyer}</span><a class="ts" href="#p${index}">${clock(line.at)}</a></div>`}<div class="bl">${br(line.text)}</div></div></div>`;
          },
        )}</div><div data-box="1" contenteditable="true" role="textbox" aria-label="Nachricht an ${talk.buyer}" style="width:720px;min-height:40px;border:1px solid #888"></div></div>`,
      ),
  },
  {
    name: 'media list of a theme: heading with a small time, paragraphs, you in words',
    talk: 'fr',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.media{display:flex;gap:12px;margin-bottom:18px;width:680px}.media img{width:48px;height:48px}.media h6{margin:0;font-size:15px}.media small{font-weight:400;color:#888}.media p{margin:4px 0}',
        `<div class="card"><div class="card-header">${talk.words.messages} <span class="badge">5</span></div><div class="card-body">${each(talk, (line, own) => `<div class="media"><img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><div class="media-body"><h6>${own ? talk.words.you : talk.buyer} <small>${inWords(line.at, 'fr-FR', { dateStyle: 'medium', timeStyle: 'short' })}</small></h6><p>${br(line.text)}</p></div></div>`)}</div><div class="card-footer"><div class="input-group"><input data-box="1" type="text" class="form-control" style="width:560px" placeholder="Votre message…"><button>${talk.words.send}</button></div></div></div>`,
      ),
  },
  {
    name: 'grid of three columns: theirs, the time, ours',
    talk: 'zh',
    box: '[data-box]',
    html: (talk) =>
      page(
        talk,
        '.gr{width:760px}.gr>div{display:grid;grid-template-columns:1fr 120px 1fr;gap:8px;padding:8px 0}.l,.r{background:#f4f4f4;border-radius:6px;padding:8px}.r{background:#e4f0ff}.c{text-align:center;font-size:11px;color:#888}',
        `<div><div style="display:flex;gap:20px;padding:10px"><strong>${talk.buyer}</strong><span>${talk.words.order}: ${talk.orderId}</span></div><div class="gr">${each(talk, (line, own) => `<div>${own ? '<div></div>' : `<div class="l">${br(line.text)}</div>`}<div class="c">${full(line.at)}</div>${own ? `<div class="r">${br(line.text)}</div>` : '<div></div>'}</div>`)}</div><textarea data-box="1" style="width:740px" placeholder="${talk.words.reply}"></textarea></div>`,
      ),
  },
];

const plain = (lang: string, body: string): string => `<div lang="${lang}">${body}</div>`;

/** Busy pages of a console without a conversation, of the same hand. */
export const THIRD_WITHOUT_TALK: { name: string; html: string }[] = [
  {
    name: 'order page: steps with times and a box for a note',
    html: `<h2>Order CO-448120</h2><div style="width:700px"><div class="steps">${['Order placed', 'Payment received', 'Handed to the carrier', 'Delivered'].map((what, i) => `<div style="padding:8px;display:flex;gap:10px"><i style="width:10px;height:10px;background:#5a5"></i><div><b>${what}</b><div>2026-10-0${i + 1} 10:0${i}</div></div></div>`).join('')}</div><p>Buyer: Priya Natarajan</p><textarea placeholder="Add a note to this order" style="width:680px"></textarea><button>Save</button></div>`,
  },
  {
    name: 'feedback profile: what buyers left, and the answers of the shop',
    html: `<table style="width:800px"><tbody>${['fast delivery, well packed', 'Item as described', 'took long but fine', 'top seller'].map((text, i) => `<tr><td>${i === 2 ? '○' : '+'}</td><td>${text}<div style="color:#666">Reply by copperoak: Thank you!</div></td><td>Buyer: b***${i}</td><td>Past month</td></tr>`).join('')}</tbody></table>`,
  },
  {
    name: 'notification centre',
    html: `<div style="width:520px"><h3>Notifications</h3>${['Your payout is on its way', 'A return was opened', 'Listing needs a picture', 'New fees from November'].map((text, i) => `<div class="notification-item" style="padding:12px;border-bottom:1px solid #ddd;background:${i < 2 ? '#eef6ff' : '#fff'}"><div>${text}</div><div style="font-size:12px">${i + 1} hours ago</div></div>`).join('')}</div>`,
  },
  {
    name: 'record of changes by two colleagues',
    html: `<div style="width:760px"><h2>Change history</h2><input type="text" placeholder="Filter" style="width:300px">${['raised the price to 14.00', 'set stock to 80', 'changed the title', 'paused the listing', 'started the listing'].map((what, i) => `<div style="padding:8px;border-bottom:1px solid #eee"><b>${i % 2 ? 'Tom Reyes' : 'Dana Flores'}</b> <span>${what}</span> <small>2026-10-0${i + 1} 09:1${i}</small></div>`).join('')}</div>`,
  },
  {
    name: 'frequent questions that unfold, with a contact form',
    html: `<main style="width:720px"><h1>Help</h1>${['How do I ship an order?', 'When am I paid?', 'What are the fees?'].map((q) => `<details open><summary>${q}</summary><p>Go to your orders, choose the one you mean, and follow the steps shown there.</p></details>`).join('')}<h3>Did not find it?</h3><textarea placeholder="Describe your problem" style="width:700px"></textarea><button>Send</button></main>`,
  },
  {
    name: 'returns to decide on, with a remark for each',
    html: `<div style="width:860px"><h2>Returns</h2>${['Ann Moore', 'Bo Lind', 'Cy Tan'].map((name, i) => `<div style="border:1px solid #ccc;padding:10px;margin:8px"><div><b>${name}</b> · Order CO-1${i}882 · 2026-10-0${i + 2}</div><div>Reason: arrived damaged</div><div>"The lid was cracked when I opened the box."</div><textarea placeholder="Remark to the buyer" style="width:500px"></textarea><button>Accept</button><button>Decline</button></div>`).join('')}</div>`,
  },
  {
    name: 'overview with figures and advice',
    html: `<div style="width:900px"><h1>Good morning, Copper &amp; Oak</h1><div style="display:flex;gap:12px">${['Open orders 12', 'Messages 3', 'Returns 1'].map((t) => `<div style="background:#f4f4f4;border-radius:8px;padding:16px">${t}</div>`).join('')}</div><section>${['Answer within 24 hours to keep your badge.', 'Add a second picture to sell more.', 'Check your stock before the season.'].map((t) => `<div style="background:#eef;border-radius:10px;padding:10px;margin:8px 0"><b>Advice</b><p>${t}</p><button>Dismiss</button></div>`).join('')}</section><input type="text" placeholder="Search"></div>`,
  },
  {
    name: 'discussion below an article of the help centre, many people',
    html: `<article style="width:700px"><h1>Packing fragile goods</h1><p>Use two layers of paper, and leave no empty room in the box.</p></article><section style="width:700px">${['Marta V.', 'Jo P.', 'Lin S.', 'Ed R.'].map((name, i) => `<div style="padding:10px;border-top:1px solid #ddd"><div><strong>${name}</strong> <span>${i + 2} days ago</span></div><div>I use wood wool instead and it works well for me so far.</div><a href="#">Answer</a></div>`).join('')}<textarea placeholder="Join the discussion" style="width:680px"></textarea><button>Post</button></section>`,
  },
  {
    name: 'a chosen conversation in which nobody has written yet',
    html: `<div style="width:700px"><h2>Jonas Wiedemann</h2><div style="height:360px;overflow:auto;padding:20px"><div style="text-align:center;color:#888">No messages yet. Say hello!</div></div><textarea placeholder="Write a message" style="width:660px"></textarea><button>Send</button></div>`,
  },
  {
    name: 'basket with a gift message',
    html: `<div style="width:700px"><h2>Basket</h2>${['Copper pan', 'Oak board'].map((t, i) => `<div style="display:flex;gap:12px;padding:10px;border-bottom:1px solid #ddd"><div style="width:60px;height:60px;background:#eee"></div><div><b>${t}</b><div>In stock</div><div>${20 + i},00 €</div></div><input type="text" value="1" style="width:40px"></div>`).join('')}<label>Gift message<textarea style="width:400px" placeholder="Your message"></textarea></label></div>`,
  },
  {
    name: 'colleagues and their roles',
    html: `<table style="width:700px"><tbody>${['Dana Flores', 'Tom Reyes', 'Inès Morel'].map((name, i) => `<tr><td><b>${name}</b></td><td>${i ? 'Agent' : 'Owner'}</td><td>Last seen 2026-10-0${i + 1} 08:00</td><td><button>Edit</button></td></tr>`).join('')}</tbody></table><input type="text" placeholder="Invite by e-mail" style="width:400px">`,
  },
  {
    name: 'ratings in Spanish with the answers of the shop',
    html: plain(
      'es',
      `<div style="width:760px"><h2>Opiniones de tus compradores</h2>${['Muy bonita la manta', 'Llegó tarde pero bien', 'No era el color'].map((text, i) => `<div style="padding:12px;border-bottom:1px solid #ddd"><div>Comprador ${['L***a', 'P***o', 'M***z'][i]}</div><div>${'★'.repeat(5 - i)}${'☆'.repeat(i)}</div><div>${text}</div><div style="background:#f3f3f3;padding:8px;margin-left:24px"><b>Telar del Sur</b><div>¡Gracias por tu compra!</div></div><button>Responder</button></div>`).join('')}</div>`,
    ),
  },
  {
    name: 'list of tickets with the opening words of each',
    html: `<div style="width:900px"><input type="text" placeholder="Search tickets" style="width:400px"><table style="width:100%"><tbody>${['Priya Natarajan', 'Omar Karimi', 'Lena Voss', 'Ito Hana'].map((name, i) => `<tr style="border-bottom:1px solid #ddd"><td><input type="checkbox"></td><td>${name}</td><td>Loose handle <span style="color:#888">Hi! The pan I got has a loose handle…</span></td><td>Open</td><td>${i + 1} h ago</td></tr>`).join('')}</tbody></table></div>`,
  },
];
