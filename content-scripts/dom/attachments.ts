import type { AttachmentKind, PrintedAttachments } from '@/utils/domain/reading';
import { deepAll, type Scope } from './query';
import { isShown } from './visible-text';

/** Pictures that decorate a message and are no part of it. */
const DECORATION = /avatar|icon|emoji|logo|badge|sprite|spinner|loading|star|flag|sticker-btn/i;
const SMALLEST_PICTURE_PX = 40;

const ENDINGS: readonly [AttachmentKind, RegExp][] = [
  ['image', /\.(?:jpe?g|png|gif|webp|heic)(?:[?#]|$)/i],
  ['video', /\.(?:mp4|mov|webm|avi)(?:[?#]|$)/i],
  ['audio', /\.(?:mp3|m4a|ogg|wav)(?:[?#]|$)/i],
  ['document', /\.(?:pdf|docx?|xlsx?|txt|csv)(?:[?#]|$)/i],
];

function kindOfName(name: string): AttachmentKind | undefined {
  return ENDINGS.find(([, ending]) => ending.test(name))?.[0];
}

function isDecoration(image: Element): boolean {
  const about = ['class', 'src', 'role', 'id'].map((name) => image.getAttribute(name) ?? '').join(' ');
  const around = image.parentElement?.getAttribute('class') ?? '';
  if (DECORATION.test(about.replace(/^data:.*/, '')) || DECORATION.test(around)) return true;
  if (/^\p{Extended_Pictographic}/u.test(image.getAttribute('alt') ?? '')) return true;
  const width = Number(image.getAttribute('width')) || image.getBoundingClientRect().width;
  return width > 0 && width < SMALLEST_PICTURE_PX;
}

/** What a file link offers, or undefined for a link to a page. */
function kindOfLink(link: Element): AttachmentKind | undefined {
  const name = link.getAttribute('download') ?? link.getAttribute('data-file-name');
  const known = kindOfName(name ?? '') ?? kindOfName(link.getAttribute('href') ?? '');
  return known ?? (name === null ? undefined : 'other');
}

/** Whether the element is a link to a file, whose words are the file's name. */
export function isFileLink(element: Element): boolean {
  return element.matches('a[href], [data-file-name]') && kindOfLink(element) !== undefined;
}

/** Attachments of one message, by kind and count. Looks at tags and file names only; nothing is fetched. */
export function attachmentsIn(message: Scope): PrintedAttachments[] {
  const counts = new Map<AttachmentKind, number>();
  const add = (kind: AttachmentKind) => counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const element of deepAll(message, 'img, video, audio, a[href], [data-file-name]')) {
    if (!isShown(element)) continue;
    const tag = element.tagName;
    if (tag === 'IMG') {
      if (!isDecoration(element)) add('image');
    } else if (tag === 'VIDEO' || tag === 'AUDIO') {
      add(tag === 'VIDEO' ? 'video' : 'audio');
    } else if (!element.querySelector('img, video, audio')) {
      const kind = kindOfLink(element);
      if (kind) add(kind);
    }
  }
  return [...counts].map(([kind, count]) => ({ kind, count }));
}
