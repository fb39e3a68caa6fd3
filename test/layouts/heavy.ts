const BUBBLES =
  '.l{width:700px;height:500px;overflow:auto}.m{display:flex}.o{justify-content:flex-end}.b{background:#eee;padding:6px;border-radius:8px;max-width:60%}';

function bubbles(count: number, inside: (text: string) => string = (text) => text): string {
  const rows = Array.from(
    { length: count },
    (_, i) =>
      `<div class="m ${i % 2 ? 'o' : ''}"><div class="b">${inside(`Message number ${i} about the parcel`)}</div></div>`,
  );
  return `<style>${BUBBLES}</style><h2>Ann Lee</h2><div class="l">${rows.join('')}</div><textarea style="width:600px"></textarea>`;
}

const words = 'lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor ';

/** Pages as large as any console will be, and larger. */
export const HEAVY: Record<string, string> = {
  '10,000 bubbles': bubbles(10_000),
  '10,000 rich bubbles, 5 MB': bubbles(
    10_000,
    (text) =>
      `<div class="head"><span class="name">Ann</span><time datetime="2026-11-20T10:00:00Z">10:00</time></div><p>${text} ${words.repeat(3)}</p><div class="actions"><button>Reply</button><button>Copy</button></div>`,
  ),
  '120,000 elements and no talk': `<div>${`<div class="row"><span>cell</span><p>${words.slice(0, 40)}</p></div>`.repeat(40_000)}</div>`,
  'a talk beside 30,000 table cells': `<style>.c{display:flex}.l{height:500px}</style><div class="c"><table>${`<tr>${'<td>Cell 12</td>'.repeat(30)}</tr>`.repeat(1_000)}</table><div>${bubbles(60)}</div></div>`,
};
