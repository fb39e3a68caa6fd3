/** Shape of the index; whoever finds another one builds it anew. */
export const INDEX_FORMAT = 1;
/** Postings lie in as many parts for each segment. */
export const BUCKETS = 256;
