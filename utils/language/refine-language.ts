import type { LanguageTag } from '@/utils/domain/ids';

interface Variant {
  tag: LanguageTag;
  marks: RegExp;
}

// What each variant writes and the other does not. Own collection.
const VARIANTS: Record<string, readonly Variant[]> = {
  zh: [
    {
      tag: 'zh-TW',
      marks:
        /[訂單貨運費這還沒個們說請問題謝錯發壞換買賣價錢給嗎過開關電話網頁圖號紅藍綠黃質產應無與從後進邊郵稅報證據書標簽門]|包裹|客訴|瑕疵|物流士|宅配|超商/gu,
    },
    {
      tag: 'zh-CN',
      marks:
        /[订单货运费这还没个们说请问题谢错发坏换买卖价钱给吗过开关电话网页图号红蓝绿黄质产应无与从后进边邮税报证据书标签门]|快递|亲/gu,
    },
  ],
  pt: [
    {
      tag: 'pt-BR',
      marks:
        /(?<!\p{L})(?:vocês?|vcs?|celular|pra|pro|tô|tá|reais|nota fiscal|cadê|rastreio|rastreamento|boleto|pix|cpf|cnpj|procon|estorno|moça|moço|beleza|legal|caminhão|chegou não|tela|geladeira|banheiro|(?:estou|está|tá|tô) \p{L}+ndo|a gente|até agora|oi|blz)(?!\p{L})|R\$/giu,
    },
    {
      tag: 'pt-PT',
      marks:
        /(?<!\p{L})(?:telemóvel|encomenda|encomendas|fatura|factura|contribuinte|nif|ctt|reembolso|vossa|vosso|vossos|vossas|convosco|connosco|autocarro|ecrã|frigorífico|fixe|(?:estou|está|estão) a \p{L}+r|deco|livro de reclamações|multibanco|mb way|cumprimentos|facto|contacto|equipa|receção|\p{L}+ei-\p{L}+|morada|portes)(?!\p{L})/giu,
    },
  ],
  es: [
    {
      tag: 'es-MX',
      marks:
        /(?<!\p{L})(?:ustedes|celular|computadora|checar|checo|ahorita|paquetería|factura con rfc|rfc|profeco|mande|órale|chafa|padre|no manchen|neta|güey|wey|pesos|mxn|guía|platicar|regresar (?:el|la|los|las)|devuelvan|me urge|plis|estafeta|qué onda|hora pico|cancelen|envíen|manden)(?!\p{L})/giu,
    },
    {
      tag: 'es-ES',
      marks:
        /(?<!\p{L})(?:vosotros|os|vuestr[oa]s?|habéis|sois|tenéis|podéis|queréis|enviáis|móvil|ordenador|correos|seur|mrw|nif|cif|hoja de reclamaciones|ocu|consumo|vale|tío|guay|coger|cogido|euros|reembolséis|mandad|enviadme|decidme|gilipollas|joder|estafadores de mierda)(?!\p{L})/giu,
    },
  ],
  ar: [
    {
      tag: 'ar-EG',
      marks:
        /(?:^|\s)(?:ازاي|إزاي|عايز[ةه]?|عاوز[ةه]?|ليه|كده|كدا|دلوقتي|فين|مش|ايه|إيه|بتاع\S*|اوي|أوي|لسه|لسة|النهارده|امبارح|جنيه|ده|دي|حضرتك|يعني|بقالي|محدش)(?=\s|$|[.,!?،؟])/gu,
    },
    {
      tag: 'ar-SA',
      marks:
        /(?:^|\s)(?:وش|ليش|أبغى|ابغى|ابي|أبي|مو|الحين|وين|شلون|كذا|مره|مرة|يبه|ياخي|ريال|درهم|توصيل|عطوني|تكفون|طيب|زين|ودي|حق|وايد|شنو|ايش)(?=\s|$|[.,!?،؟])/gu,
    },
  ],
};

const count = (marks: RegExp, text: string): number => text.match(marks)?.length ?? 0;

/**
 * The regional form of a language as the text itself shows it: zh-CN/zh-TW, pt-BR/pt-PT, es-ES/es-MX, ar-EG/ar-SA, and
 * `hi-Latn` for romanised Hindi (the caller says so by `latin`). Undefined where the text does not tell.
 */
export function refineLanguage(text: string, lang: LanguageTag, latin: boolean): LanguageTag | undefined {
  if (lang === 'hi' && latin) return 'hi-Latn';
  const variants = VARIANTS[lang];
  if (variants === undefined) return undefined;
  const counts = variants.map((variant) => ({ tag: variant.tag, n: count(variant.marks, text) }));
  counts.sort((a, b) => b.n - a.n);
  const [first, second] = counts;
  if (first === undefined || second === undefined || first.n === 0 || first.n === second.n) return undefined;
  return first.tag;
}
