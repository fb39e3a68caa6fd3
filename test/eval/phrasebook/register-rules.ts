/** Words that may not stand in one form of address: `formal` in a formal text, `informal` in an informal one. */
export interface RegisterRule {
  formal?: RegExp;
  informal?: RegExp;
  name: string;
}

const word = (words: string, flags = 'iu') => new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, flags);

const RULES: Record<string, RegisterRule[]> = {
  de: [
    {
      name: 'du/Sie',
      formal: word('du|dich|dir|dein|deine|deinen|deinem|deiner|deines|euch|euer|eure'),
      informal: /(?<![.!?:] |^)(?<![\p{L}])(?:Sie|Ihnen|Ihre|Ihren|Ihrem|Ihrer|Ihres|Ihr)(?![\p{L}])/u,
    },
  ],
  fr: [{ name: 'tu/vous', formal: word("tu|te|toi|ton|ta|tes|t['’]") }],
  es: [
    {
      name: 'tú/usted',
      formal: word('tú|te|ti|tu|tus|contigo|tuyo|tuya|vosotros|os|vuestro|vuestra|puedes|quieres|tienes'),
      informal: word('usted|ustedes|le|su|sus|suyo'),
    },
  ],
  it: [
    {
      name: 'tu/Lei',
      formal: word('tu|ti|te|tuo|tua|tuoi|tue|puoi|vuoi|hai|sei'),
      informal: /(?<![\p{L}])(?:Lei|Suo|Sua|Suoi|Sue)(?![\p{L}])|(?<=[\p{Ll},;] )(?:Le|La)(?![\p{L}])/u,
    },
  ],
  'pt-BR': [{ name: 'tu', formal: word('tu|te|ti|teu|tua|teus|tuas|contigo|vós|vosso|vossa') }],
  'pt-PT': [
    {
      name: 'tu/você',
      formal: word('você|vocês|tu|te|ti|teu|tua|teus|tuas|contigo'),
      informal: word('você|vocês|lhe|o senhor|a senhora'),
    },
  ],
  nl: [{ name: 'je/u', formal: word('je|jij|jou|jouw|jullie'), informal: word('u|uw') }],
  pl: [{ name: 'ty', formal: word('ty|ciebie|cię|ci|tobie|twój|twoja|twoje|twojego|twojej|twoim|masz|możesz|chcesz') }],
  sv: [{ name: 'Ni', formal: /(?<![\p{L}])(?:Ni|Er|Ert|Era)(?![\p{L}])/u }],
  ru: [
    {
      name: 'ты/вы',
      formal: word('ты|тебя|тебе|тобой|твой|твоя|твоё|твои|твоего|твоей|твоим'),
    },
    {
      name: 'small вы',
      formal: word('вы|вас|вам|вами|ваш|ваша|ваше|ваши|вашего|вашей|вашему|вашу|вашим|ваших', 'u'),
    },
  ],
  tr: [{ name: 'sen', formal: word('sen|seni|sana|senin|senden|sende') }],
  ja: [
    {
      name: 'plain',
      formal: /あなた|だよ|だね|じゃない|(?:(?<![まで])した|する|ない|いる|ある|だ)。|ご苦労様|了解しました/u,
    },
  ],
  ko: [{ name: 'banmal', formal: /당신|너[는를희]|(?:해|야|줘|했어|할게|어요|아요|해요|(?<!안녕하)세요)[.!?]|ㅋㅋ/u }],
  hi: [{ name: 'तू/तुम', formal: word('तू|तुम|तुम्हें|तुम्हारा|तुम्हारी|तुम्हारे|तेरा|तेरी') }],
  th: [{ name: 'rude', formal: /มึง|กู(?!้)|เธอ|แก(?=[^่้๊๋])(?!ะ)/u }],
  vi: [{ name: 'familiar', formal: word('mày|tao|bạn|cậu|em') }],
  id: [{ name: 'kamu', formal: word('kamu|lu|elo|kau') }],
  zh: [{ name: '你', formal: /你|亲[，,~]/u }],
};

/** Rules of address of a locale. */
export function registerRules(locale: string): RegisterRule[] {
  return RULES[locale] ?? RULES[locale.split('-')[0] ?? locale] ?? [];
}

/** Names and words of the rules that a text breaks. */
export function registerBreaches(text: string, rules: readonly RegisterRule[], informal: boolean): string[] {
  return rules.flatMap((rule) => {
    const hit = (informal ? rule.informal : rule.formal)?.exec(text);
    return hit ? [`${rule.name}: ${hit[0]}`] : [];
  });
}
