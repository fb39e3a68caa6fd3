declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** `marketplace|account`: one team has several shops, and the same buyer may write to two of them. */
export type AccountKey = Branded<'AccountKey'>;
/** `marketplace|account|conversation`: never shared between accounts. */
export type ConversationKey = Branded<'ConversationKey'>;
/** `marketplace|account|buyer`. */
export type CustomerKey = Branded<'CustomerKey'>;
/** The site's own message id, or a digest of what the message says and where it stands. */
export type MessageKey = Branded<'MessageKey'>;
/** The marketplace's order number, exactly as printed. */
export type OrderId = Branded<'OrderId'>;
/** A case file of ours; one conversation has at most one open case. */
export type CaseId = Branded<'CaseId'>;

/** Milliseconds since 1970 UTC. Names of such values end in `At`. */
export type EpochMs = number;
/** A length of time in milliseconds. Names of such values end in `Ms`. */
export type DurationMs = number;
/** `YYYY-MM-DD`, a calendar day without a zone. */
export type IsoDate = string;
/** BCP-47 language tag, such as `de` or `pt-BR`. */
export type LanguageTag = string;
/** ISO 3166 alpha-2 country code, upper case. */
export type CountryCode = string;
