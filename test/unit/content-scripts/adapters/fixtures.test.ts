import { describe, expect, it } from 'vitest';
import { expectedOf, loadFixtures, openFixture, readFixture } from './fixture-page';

/** `thread.messages.0.text` → value, for every value at the end of a path. */
function flatten(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  const entries = Object.entries(value);
  if (entries.length === 0) return [[path, value]];
  return entries.flatMap(([key, inner]) => flatten(inner, path === '' ? key : `${path}.${key}`));
}

describe.each(loadFixtures())('$name', (fixture) => {
  const expected = expectedOf(fixture);
  const document = openFixture(fixture);
  const reading = readFixture(fixture, document);
  const content = reading.status === 'read' ? reading.snapshot.content : undefined;
  const found = new Map(flatten(content));

  it('belongs to the reader', () => {
    expect(fixture.reader.matches(new URL(fixture.about.url), document)).toBe(true);
  });

  it.each(flatten(expected.content))('%s', (path, value) => {
    expect(found.get(path)).toEqual(value);
  });

  it('prints nothing else', () => {
    expect([...found.keys()].sort()).toEqual(
      flatten(expected.content)
        .map(([path]) => path)
        .sort(),
    );
  });

  it('names what it did not find', () => {
    expect(reading.status === 'read' && reading.missing).toEqual(expected.missing);
  });

  it('says where it was read', () => {
    const url = new URL(fixture.about.url);
    expect(reading.status === 'read' && [reading.snapshot.host, reading.snapshot.path]).toEqual([
      url.host,
      url.pathname + url.search + url.hash,
    ]);
  });

  it('finds the reply box exactly where the reading says there is one', () => {
    const says =
      content?.kind === 'thread' || content?.kind === 'order' ? (content.thread?.composer.found ?? false) : undefined;
    const composer = fixture.adapter.findComposer(document);
    if (says !== undefined) expect(composer !== undefined).toBe(says);
  });

  it('has a reply box exactly where it is known whom the box answers', () => {
    const hasBox = fixture.adapter.findComposer(document) !== undefined;
    const identity = fixture.adapter.conversationIdentity(new URL(fixture.about.url), document);
    expect(hasBox ? identity : undefined).toBe(fixture.about.conversation);
  });

  it('leaves no mark on the page', () => {
    const untouched = openFixture(fixture);
    expect(document.documentElement.outerHTML).toBe(untouched.documentElement.outerHTML);
  });
});
