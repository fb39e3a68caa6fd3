import { describe, expect, test } from 'vitest';
import { fillSnippet, findSnippets, snippetValues, variantFor } from '@/components/draft/snippet-text';
import type { Snippet } from '@/utils/domain/snippet';
import { defaultSettings } from '@/utils/settings/default-settings';
import { german } from '../../../gallery/samples';

const snippet = (title: string, texts: Record<string, string>): Snippet => ({ id: title, title, texts, changedAt: 1 });
const defaults = defaultSettings({ timeZone: 'Asia/Shanghai', locale: 'zh-CN' });
const settings = { ...defaults, agent: { ...defaults.agent, name: 'Li Wei' } };

describe('snippets', () => {
  test('are filled from case and settings, money as the buyer writes it', () => {
    const values = snippetValues(german, settings, 'de-DE');
    const filled = fillSnippet('Guten Tag {buyer}, {Order} über { total }. {agent}, {shop}', values);
    expect(filled.open).toEqual([]);
    expect(filled.text).toBe(
      `Guten Tag ${german.buyerName}, ${german.orderIds[0]} über 64,90\u00a0€. Li Wei, ${german.accountName}`,
    );
  });

  test('name the item as a person would, and by its title where nothing shorter is left', () => {
    const { order } = german;
    if (order === undefined) throw new Error('the sample has an order');
    const item = (title: string) =>
      snippetValues({ ...german, order: { ...order, items: [{ title, quantity: 1 }] } }, settings, 'de-DE').item;
    expect(item('Schreibtischlampe LED, dimmbar, 9 W, schwarz')).toBe('Schreibtischlampe LED');
    expect(item('X1')).toBe('X1');
  });

  test('what is not known stays as it is written and is named', () => {
    const filled = fillSnippet('{buyer}, {tracking} {colour} {} {1}', { buyer: 'Ana' });
    expect(filled).toEqual({ text: 'Ana, {tracking} {colour} {} {1}', open: ['tracking', 'colour'] });
  });

  test('the value of a variable is not read for variables again', () => {
    expect(fillSnippet('{buyer}', { buyer: '{order}', order: '1' }).text).toBe('{order}');
  });

  test('the variant nearest to the buyer’s language is taken, never another language’s', () => {
    const one = snippet('a', { 'pt-PT': 'Olá', pt: 'Oi', en: 'Hi', fr: ' ' });
    expect(variantFor(one, 'pt-PT')?.text).toBe('Olá');
    expect(variantFor(one, 'pt-BR')?.text).toBe('Oi');
    expect(variantFor(snippet('b', { 'pt-PT': 'Olá' }), 'pt-BR')?.language).toBe('pt-PT');
    expect(variantFor(one, 'fr-FR')).toBeUndefined();
    expect(variantFor(one, 'de-DE')).toBeUndefined();
  });

  test('are found by words of title and text, accents aside, those in the buyer’s language first', () => {
    const all = [snippet('Warranty', { en: 'two years' }), snippet('Größe', { de: 'Garantie zwei Jahre' })];
    expect(findSnippets(all, '', 'de-DE').map(({ title }) => title)).toEqual(['Größe', 'Warranty']);
    expect(findSnippets(all, 'jahre GROSSE', 'de-DE')).toEqual([]);
    expect(findSnippets(all, 'grö jahre', 'de-DE').map(({ title }) => title)).toEqual(['Größe']);
    expect(findSnippets(all, 'gro', 'en-US').map(({ title }) => title)).toEqual(['Größe']);
  });
});
