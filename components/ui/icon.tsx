const PATHS = {
  again: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.5v2.8h-2.8',
  alert: 'M8 2.2 14.2 13H1.8L8 2.2ZM8 6.5v3M8 11.3v.2',
  arrow: 'M3 8h10M9 4l4 4-4 4',
  block: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM3.9 3.9l8.2 8.2',
  check: 'm3 8.5 3.2 3.2L13 5',
  chevron: 'm4.5 6.5 3.5 3.5 3.5-3.5',
  clock: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM8 4.8V8l2.2 1.6',
  close: 'm4 4 8 8M12 4l-8 8',
  copy: 'M5.5 5.5h7.5V13H5.5zM10.5 5.5V3H3v7.5h2.5',
  falling: 'm2.5 5 4 4 2.5-2.5 4.5 4.5M13.5 7.5V11H10',
  fix: 'M9.5 3.5a3 3 0 0 0 3.6 3.7L7 13.2 3.8 10l6-6.1',
  gear: 'M8 5.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4ZM8 2v1.6M8 12.4V14M2 8h1.6M12.4 8H14M3.8 3.8l1.1 1.1M11.1 11.1l1.1 1.1M12.2 3.8l-1.1 1.1M4.9 11.1l-1.1 1.1',
  info: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM8 7.3V11M8 5v.2',
  insert: 'M8 2v7M5 6.5 8 9.5l3-3M3 12.5h10',
  level: 'M3 8h10',
  list: 'M5.5 4H13M5.5 8H13M5.5 12H13M2.8 4h.2M2.8 8h.2M2.8 12h.2',
  lock: 'M4.5 7.5h7v5.5h-7zM6 7.5V5.2a2 2 0 0 1 4 0v2.3',
  more: 'M3.4 8h.2M7.9 8h.2M12.4 8h.2',
  paperclip: 'm12.5 7.5-4.8 4.8a2.8 2.8 0 0 1-4-4l5-5a1.9 1.9 0 0 1 2.7 2.7l-4.8 4.8a.9.9 0 0 1-1.3-1.3l4.3-4.3',
  person: 'M8 3a2.4 2.4 0 1 0 0 4.8A2.4 2.4 0 0 0 8 3ZM3.2 13.2c.6-2.3 2.5-3.4 4.8-3.4s4.2 1.1 4.8 3.4',
  rising: 'm2.5 11 4-4L9 9.5 13.5 5M13.5 8.5V5H10',
  shield: 'M8 2.2 13 4v4c0 3-2 5-5 6-3-1-5-3-5-6V4l5-1.8Z',
  undo: 'M5.5 3.5 3 6l2.5 2.5M3 6h6a3.5 3.5 0 0 1 0 7H6.5',
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing of 16 px; it never carries meaning alone and is hidden from screen readers. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
