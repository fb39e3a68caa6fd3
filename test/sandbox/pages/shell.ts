import type { AppName } from '../routes';

/** Interface language of a page: `?lang=`, else Chinese on csp.aliexpress.com, else English. */
export function uiLanguageOf(url: URL): string {
  const asked = url.searchParams.get('lang');
  if (asked !== null) return asked;
  return url.hostname === 'csp.aliexpress.com' ? 'zh-CN' : 'en';
}

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The frame of every sandbox page. `body` is markup that the server rendered; an application fills `#root` otherwise. */
export function shell(page: { app: AppName; title: string; url: URL; delayMs: number; body?: string }): string {
  const ui = uiLanguageOf(page.url);
  const direction = ui === 'ar' || ui === 'he' ? 'rtl' : 'ltr';
  const site = page.app.split('-')[0] ?? '';
  return `<!doctype html>
<html lang="${escapeHtml(ui)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="dragoman-sandbox" content="synthetic page: written for tests, not a marketplace's own">
<title>${escapeHtml(page.title)}</title>
<link rel="stylesheet" href="/__sandbox/style.css">
<script type="module" src="/__sandbox/app.js"></script>
</head>
<body class="on-${site}" data-sandbox-app="${page.app}" data-sandbox-delay="${page.delayMs}">
${page.body ?? '<div id="root"></div>'}
</body>
</html>`;
}
