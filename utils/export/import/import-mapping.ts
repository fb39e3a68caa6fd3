/** What a column of old tickets can mean. `ticket` and `text` must be there. */
export const IMPORT_FIELDS = ['ticket', 'text', 'time', 'from', 'buyer', 'order', 'subject', 'site'] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Which column, by its place, is which field. */
export type ImportMapping = Partial<Record<ImportField, number>>;

/** Headings of our own exports and of the usual systems, in plain letters. */
const HEADINGS: Record<ImportField, RegExp> = {
  ticket:
    /^(?:conversation_?id|ticket(?:_?(?:id|number|no))?|case(?:_?(?:id|number))?|thread_?id|工单(?:号|编号|id)?|会话(?:id|编号)?|id)$/,
  text: /^(?:text|message(?:_?(?:text|body))?|body|content|comment|description|内容|消息(?:内容)?|留言|正文)$/,
  time: /^(?:at|time(?:stamp)?|date(?:_?time)?|created(?:_?at)?|sent(?:_?at)?|时间|日期|创建时间|发送时间)$/,
  from: /^(?:from|sender|author(?:_?(?:type|role))?|direction|role|发送方|发件人|方向)$/,
  buyer: /^(?:buyer(?:_?name)?|customer(?:_?name)?|requester(?:_?name)?|name|买家(?:姓名|名称)?|客户(?:姓名|名称)?)$/,
  order: /^(?:order(?:_?(?:ids?|number|no))?|订单(?:号|编号)?)$/,
  subject: /^(?:subject|title|topic|主题|标题)$/,
  site: /^(?:site|store|sales_?channel|marketplace|站点|平台)$/,
};

/** The mapping that the headings suggest; every column is taken once. */
export function guessMapping(headings: readonly string[]): ImportMapping {
  const mapping: ImportMapping = {};
  const plain = headings.map((heading) =>
    heading
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  );
  for (const field of IMPORT_FIELDS) {
    const taken = new Set(Object.values(mapping));
    const column = plain.findIndex((heading, at) => !taken.has(at) && HEADINGS[field].test(heading));
    if (column >= 0) mapping[field] = column;
  }
  return mapping;
}

/** Whether the file is a CSV of ours: its texts carry the guard that keeps them from being run. */
export function isOwnExport(headings: readonly string[]): boolean {
  return headings.includes('conversation_id') && headings.includes('message_id');
}
