/** Shape of the index; whoever finds one that he does not know builds it anew. */
export const INDEX_FORMAT = 2;
/** As 2, without a segment whose buckets are divided into parts: what is written next makes it a 2. */
export const FORMAT_WITHOUT_PARTS = 1;
/** Postings lie in as many buckets for each segment, by the first byte of the hash. */
export const BUCKETS = 256;
