import { compact } from './compact';
/** What a person may read aloud without giving anybody away; long figures there are left alone. */
export const PRODUCT_WORD = compact(
  /(?:sku|asin|ean|gtin|upc|isbn|mpn|item(?: (?:no|number|id))?|article|artikel(?:nummer|nr)?|art\.? ?(?:nr|no)|product(?: (?:no|number|id))?|produkt(?:nummer)?|modell?|model(?: (?:no|number))?|modèle|modelo|modello|part(?: (?:no|number))?|ref(?:erence|\.)? ?(?:produit|prod)|référence|referencia|código del producto|codice articolo|código do produto|batch|lot|firmware|version|артикул|модель|型号|货号|商品编号|品番|型番|モデル|모델|상품번호|الموديل|رقم المنتج|דגם|מק"ט|รุ่น|mã sản phẩm|kode produk|मॉडल|ürün kodu|artikelnummer)(?:[\s.:：#№°=-]|(?:is|ist|lautet|est|es|è|é|to|jest|on|the|box|auf|dem|karton|produit|code|number)(?!\p{L})|是|は|為|:|：){0,9}$/iu,
);
