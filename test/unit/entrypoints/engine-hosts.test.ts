import { expect, test } from 'vitest';
import { allowHost, giveBackHosts, isAllowed, type Permissions } from '@/entrypoints/sidepanel/engine-hosts';

function browserOf(seller: 'allows' | 'refuses' = 'allows') {
  const granted = new Set<string>();
  const asked: unknown[] = [];
  const permissions: Permissions = {
    contains: async ({ origins }) => origins.every((origin) => granted.has(origin)),
    async request(wanted) {
      asked.push(wanted);
      if (seller === 'allows') for (const origin of wanted.origins) granted.add(origin);
      return seller === 'allows';
    },
    async remove({ origins }) {
      return origins.map((origin) => granted.delete(origin)).every(Boolean);
    },
  };
  return { permissions, granted, asked };
}

test('the browser is asked for the one host that was entered, and Firefox for the kinds of data with it', async () => {
  const { permissions, asked } = browserOf();
  await allowHost(permissions, 'https://api.openai.com/v1', false);
  await allowHost(permissions, 'https://api.openai.com/v1', true);
  await allowHost(permissions, 'http://localhost:11434/v1', true);
  expect(asked).toEqual([
    { origins: ['https://api.openai.com/*'] },
    { origins: ['https://api.openai.com/*'], data_collection: ['personalCommunications', 'websiteContent'] },
    { origins: ['http://localhost/*'] },
  ]);
});

test.each(['http://api.example/v1', 'ftp://x', 'https://u:p@api.example', 'https://api.example?key=1', 'nonsense'])(
  '%s is no address of an engine',
  async (address) => {
    const { permissions, asked } = browserOf();
    expect(await allowHost(permissions, address, false)).toBe(false);
    expect(asked).toEqual([]);
  },
);

test('a refusal is a refusal', async () => {
  const { permissions } = browserOf('refuses');
  expect(await allowHost(permissions, 'https://api.example/v1', false)).toBe(false);
  expect(await isAllowed(permissions, 'https://api.example/v1')).toBe(false);
});

test('going offline gives every engine’s host back, also where one will not go', async () => {
  const { permissions, granted } = browserOf();
  for (const address of ['https://a.example/v1', 'https://fixed.example', 'https://b.example/v1'])
    await allowHost(permissions, address, false);
  const stubborn: Permissions = {
    ...permissions,
    remove: (given) =>
      given.origins.includes('https://fixed.example/*')
        ? Promise.reject(new Error('You cannot remove required permissions.'))
        : permissions.remove(given),
  };
  await giveBackHosts(stubborn, ['https://a.example/v1', 'https://fixed.example', 'https://b.example/v1']);
  expect([...granted]).toEqual(['https://fixed.example/*']);
});
