import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fieldWords } from '@/components/readers/field-words';
import { createInterface, type LoadWords, type Words } from '@/utils/i18n/create-interface';
import { ROOT } from '../../../architecture/imports-of';

const load: LoadWords = async (language, namespace) =>
  JSON.parse(readFileSync(join(ROOT, 'locales/ui', language, `${namespace}.json`), 'utf8')) as Words;

describe('the name of a field of a page', () => {
  test.each([
    ['buyerName', '买家姓名'],
    ['messages.from', '消息：发言方'],
    ['messages.order', '消息：先后顺序'],
    ['orders.items.title', '订单：商品名称'],
    ['order.placedAt', '下单日期'],
  ])('%s is told in the seller’s language', async (field, words) => {
    const { t } = await createInterface(load, 'zh-CN', ['labels']);
    expect(fieldWords(t, field)).toBe(words);
  });

  test('in English the part stands behind the name', async () => {
    const { t } = await createInterface(load, 'en', ['labels']);
    expect(fieldWords(t, 'messages.from')).toBe('who wrote (messages)');
  });

  test('a name that nobody has put into words is shown as it is', async () => {
    const { t } = await createInterface(load, 'en', ['labels']);
    expect(fieldWords(t, 'somethingNew')).toBe('somethingNew');
  });
});
