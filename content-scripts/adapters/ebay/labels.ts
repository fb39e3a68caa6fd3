/** Words of the order page by meaning. English is proven on a live page; the others wait for one. */
export const ORDER = [
  'Order',
  'Order number',
  'Bestellung',
  'Bestellnummer',
  'Commande',
  'Numéro de commande',
  'Pedido',
  'Ordine',
  'Numero ordine',
  '订单',
  '订单编号',
];
export const SOLD = [
  'Sold',
  'Date sold',
  'Verkauft',
  'Verkauft am',
  'Vendu',
  'Vendu le',
  'Vendido',
  'Venduto',
  'Data di vendita',
  '已售',
  '售出日期',
];
export const BUYER = ['Buyer', 'Käufer', 'Acheteur', 'Comprador', 'Acquirente', '买家'];
