import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { isShown, lineText, visibleText } from '@/content-scripts/dom/visible-text';

function body(html: string): HTMLElement {
  return new JSDOM(`<body>${html}</body>`).window.document.body;
}

describe('visibleText', () => {
  it.each([
    ['blocks on lines of their own', '<div>One</div><div>Two <b>and</b> a half</div>', 'One\nTwo and a half'],
    ['line breaks, and empty lines between paragraphs as written', 'a<br>b<br><br>c', 'a\nb\n\nc'],
    ['source line breaks as spaces', '<div>one\n   two</div>', 'one two'],
    ['line breaks where the style keeps them', '<div style="white-space:pre-wrap">one\ntwo</div>', 'one\ntwo'],
    ['no hidden text', '<span hidden>x</span><span style="display:none">y</span><span>z</span>', 'z'],
    ['text for screen readers once', '<span class="clipped">Hi</span><span aria-hidden="true">Hi</span>', 'Hi'],
    ['no clipped text of any class', '<i style="position:absolute;clip:rect(1px,1px,1px,1px)">x</i><i>y</i>', 'y'],
    ['emoji pictures as emoji', 'Thanks <img alt="🙏" src="x.png"><img alt="photo" src="y.jpg">', 'Thanks 🙏'],
    ['no scripts, styles or what is typed', '<script>1</script><style>p{}</style><textarea>draft</textarea>ok', 'ok'],
    ['markup in a message as text', '<p>&lt;img src=x onerror=alert(1)&gt;</p>', '<img src=x onerror=alert(1)>'],
  ])('prints %s', (_, html, text) => {
    expect(visibleText(body(html))).toBe(text);
  });

  it('reads open shadow roots and what is put in their slots', () => {
    const page = body('<kat-box><b>inner</b></kat-box>');
    const shadow = page.firstElementChild?.attachShadow({ mode: 'open' });
    if (shadow) shadow.innerHTML = '<div>before</div><slot></slot>';
    expect(visibleText(page)).toBe('before\ninner');
  });

  it('leaves out what the caller names', () => {
    const page = body('<p>one</p><button>two</button>');
    expect(lineText(page, { without: 'button' })).toBe('one');
    expect(lineText(page, { skip: (element) => element.tagName === 'P' })).toBe('two');
  });

  it('ends on endless nesting and endless text', () => {
    const deep = body(`${'<b>'.repeat(3000)}x${'</b>'.repeat(3000)}`);
    expect(visibleText(deep)).toBe('');
    const long = body(`<p>${'word '.repeat(20)}</p>`.repeat(3000));
    expect(visibleText(long).length).toBeLessThan(125_000);
  });

  it('knows what is shown from what is around it', () => {
    const page = body('<div style="display:none"><p id="a"></p></div><p id="b"></p>');
    expect([...page.querySelectorAll('p')].map(isShown)).toEqual([false, true]);
  });
});
