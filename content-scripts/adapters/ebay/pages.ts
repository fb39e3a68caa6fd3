/** Addresses of eBay's seller pages, as published code uses them. */

export const isMessagesApp = (url: URL): boolean =>
  /^\/(?:cnt\/viewmessage|sh\/messages|mesgweb\/viewmessages|msg(?:\/|$))/i.test(url.pathname);

export const isContactPage = (url: URL): boolean => /^\/contact\/sendmsg/i.test(url.pathname);

export const isOrderList = (url: URL): boolean => /^\/sh\/ord\/?$/i.test(url.pathname);

export const isOrderDetails = (url: URL): boolean => /^\/(?:mesh|sh)\/ord\/details/i.test(url.pathname);
