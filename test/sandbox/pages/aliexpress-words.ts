/** Words of the AliExpress console. The Chinese status texts are the real ones; English texts of the live page are unknown. */
const WORDS = {
  unshipped: ['等待发货', 'Awaiting shipment'],
  shipped: ['等待买家收货', 'Awaiting buyer receipt'],
  delivered: ['交易成功', 'Finished'],
  canceled: ['已关闭', 'Closed'],
  orderNumber: ['订单号', 'Order ID'],
  orderTime: ['下单时间', 'Order time'],
  orderStatus: ['订单状态', 'Order status'],
  trackingNumber: ['实际发货单号', 'Tracking number'],
  orderDetail: ['订单详情', 'Order details'],
  orders: ['订单', 'Orders'],
  messages: ['消息', 'Messages'],
  disputes: ['纠纷', 'Disputes'],
  query: ['查询', 'Search'],
  start: ['开始', 'Start'],
  end: ['结束', 'End'],
  ship: ['发货', 'Ship'],
  details: ['查看详情', 'Details'],
  remark: ['备注', 'Remark'],
  receiver: ['收件人名称', 'Receiver'],
  address: ['详细地址', 'Address'],
  zip: ['邮编', 'Zip code'],
  email: ['联系邮件', 'Email'],
  phone: ['联系电话', 'Phone'],
  next: ['下一页', 'Next'],
  noConversation: ['请选择会话', 'Choose a conversation'],
  translated: ['由阿里AI翻译', 'by Alibaba Auto Translation'],
  placeholder: ['请输入消息', 'Type a message'],
  product: ['商品', 'Product'],
  buyer: ['买家', 'Buyer'],
  quantity: ['数量', 'Quantity'],
  amount: ['金额', 'Amount'],
  reason: ['原因', 'Reason'],
  time: ['时间', 'Time'],
  status: ['状态', 'Status'],
  respondBefore: ['响应截止', 'Respond before'],
  unread: ['未读', 'Unread'],
} as const;

/** A word of the console in Chinese or, for every other interface language, English. */
export function word(key: keyof typeof WORDS, ui: string): string {
  return WORDS[key][ui.startsWith('zh') ? 0 : 1];
}
