/** The longest piece that one selection masks; whole letters are not names. */
const MOST_CHARACTERS = 120;

/**
 * What is selected inside `box`, without the marks in it: one piece for each stretch between two marks, as it stands in
 * the text. Nothing when the selection lies elsewhere.
 */
export function selectedOutsideMarks(box: Element): string[] {
  const selection = box.ownerDocument.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  if (!box.contains(range.commonAncestorContainer)) return [];
  const pieces: string[] = [];
  let open = '';
  const close = (): void => {
    pieces.push(open);
    open = '';
  };
  const walker = box.ownerDocument.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || !range.intersectsNode(node)) continue;
    const place = node.parentElement;
    if (place === null || place.closest('.outgoing-text') === null || place.closest('.outgoing-mark') !== null) {
      close();
      continue;
    }
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.data.length;
    open += node.data.slice(from, to);
  }
  close();
  return pieces
    .flatMap((piece) => piece.split('\n'))
    .map((piece) => piece.replace(/^[\s.,;:!?()]+|[\s.,;:!?()]+$/gu, ''))
    .filter((piece) => piece !== '' && piece.length <= MOST_CHARACTERS);
}
