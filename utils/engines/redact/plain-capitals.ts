/**
 * Words that are written with a capital inside a sentence and name no person and no place where one lives: days,
 * months, languages, shops, carriers, makers of goods and what goods are called by.
 */
export const PLAIN_CAPITALS = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'english german french italian spanish portuguese dutch polish swedish turkish russian ukrainian chinese japanese korean arabic hebrew hindi thai vietnamese indonesian european american british irish scottish welsh canadian australian ' +
    'français française anglais anglaise allemand espagnol italien europe eu christmas xmas easter ramadan diwali halloween eid hanukkah passover valentine noël pâques navidad natale pasqua natal páscoa ' +
    'amazon ebay aliexpress alibaba temu shein paypal klarna visa mastercard amex dhl ups usps fedex gls dpd hermes evri parcelforce royal mail yodel colissimo chronopost mondial relay correos seur mrw postnl bpost inpost postnord bring posti matkahuolto cainiao poste italiane sda bartolini correios ctt nova poshta meest cdek boxberry yamato sagawa kuroneko aramex ninja van jne sicepat lazada shopee mercado libre rakuten coupang allegro bol zalando ' +
    'apple iphone ipad macbook airpods samsung galaxy huawei xiaomi redmi sony lg philips bosch siemens braun tefal dyson karcher kärcher makita nike adidas lego nintendo switch playstation xbox microsoft windows android google chrome youtube facebook instagram tiktok whatsapp telegram wechat line skype netflix alexa echo kindle fire prime bluetooth wifi wi-fi usb hdmi led lcd oled ssd gps nfc sim sd type-c ios mac linux excel word pdf ikea tesla ford toyota volkswagen bmw audi ' +
    'dr mr mrs ms gsm rib smt schicken ' +
    'hz khz mhz ghz kw kwh ah mah rpm firmware software hardware pixel customer service support team order number item model size madame monsieur sir señora señor herr frau artikelnummer bestellnummer modellnummer гц вт мм см кг iban bic swift imei ssn dni nif cpf cnpj rg rfc curp nie nip pesel регон инн снилс паспорт ' +
    'a i ok okay pm am tv pc dvd cd id vat gst hst ean sku asin faq gmt utc usd eur gbp aud cad inr jpy cny brl mxn pln sek nok dkk chf'
  ).split(' '),
);
