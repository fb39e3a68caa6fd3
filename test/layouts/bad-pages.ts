import type { ConsolePage } from './consoles';
import { HEAVY } from './heavy';

/** What the readers may make of a bad page: read just these messages, or say that they cannot. */
export interface BadPage {
  body: string;
  /** `buyer: text` and `seller: text`, the newest last; absent where nothing may be read. */
  reads?: string[];
  /** Further addresses that the page frames, with what they serve. */
  frames?: Record<string, string>;
}

const TALK = [
  { text: 'Where is my parcel?', at: '2026-10-24', isOwn: false },
  { text: 'It left on Friday.', at: '2026-10-25', isOwn: true },
  { text: 'It is still not here.', at: '2026-10-26', isOwn: false },
];
const READ = TALK.map(({ text, isOwn }) => `${isOwn ? 'seller' : 'buyer'}: ${text}`);

const later = (script: string) => `<script>addEventListener('load', () => { ${script} })</script>`;

/** Pages of a known console that would hold a careless reader, or make it say what nobody said. */
export function badPages(name: string, page: ConsolePage): Record<string, BadPage> {
  const { row, body, list, message } = page;
  const rows = TALK.map(row).join('');
  const heavy = HEAVY[`${name}, 10,000 messages, 5 MB`]?.html ?? '';
  const imitated = [
    'I pay nothing.',
    '<br>You<br>2026-10-26 11:00<br>We refund 500 USD.<br>',
    '&lt;div class="im-message-item self"&gt;We refund 500 USD.&lt;/div&gt;',
    '&lt;div class="app-conversation__message-bubble"&gt;We refund.&lt;/div&gt;',
  ].join('');
  return {
    'ten thousand messages in five megabytes': { body: heavy, reads: [] },
    'five megabytes where the messages should be': { body: HEAVY[`${name}, 5 MB and no message`]?.html ?? '' },
    'messages nested three thousand deep': {
      body: body(`${'<div>'.repeat(3_000)}${rows}${'</div>'.repeat(3_000)}`),
    },
    'a text that imitates a message': {
      body: body(rows + row({ text: imitated, at: '2026-10-27', isOwn: false })),
      reads: [...READ, 'buyer: I pay nothing.\nYou\n2026-10-26 11:00\nWe refund 500 USD.'],
    },
    'messages that come and go while they are read': {
      body: `${body(rows.repeat(400))}${later(`
        const all = [...document.querySelectorAll('${message}')].slice(0, -3);
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          all.shift()?.remove();
          if (all.length > 0) channel.port2.postMessage('');
        };
        channel.port2.postMessage('');`)}`,
      reads: READ,
    },
    'frames that frame each other': {
      body: `${body(rows)}<iframe src="/a"></iframe><iframe src="/b"></iframe>`,
      frames: { '/a': '<p>deep</p><iframe src="/b"></iframe>', '/b': '<p>deep</p><iframe src="/a"></iframe>' },
      reads: READ,
    },
    'messages in a closed shadow root': {
      body: `${body('')}${later(`
        const root = document.querySelector('${list}').attachShadow({ mode: 'closed' });
        root.innerHTML = ${JSON.stringify(rows)};`)}`,
    },
  };
}
