// One fixed memory that never grows: pictures of any size pass through it in strips. All addresses are bytes.

/** Most bytes of pixels that stand in {@link INPUT} at once, the row above a strip included. */
export const INPUT_BYTES: i32 = 512 * 1024;
/** Most tokens of one strip: a filtered byte or a run of them, filter bytes included. */
export const MAX_TOKENS: i32 = 512 * 1024;
/** Most values, as float64, that stand in {@link INPUT} at once. */
export const BLOCK_PIXELS: i32 = INPUT_BYTES / 8;
/** Most pixels that stand in {@link PIXELS} at once: 313 × 313. */
export const HELD_PIXELS: i32 = 98304;

/** How often each token occurs: literals 0 to 255, runs of n bytes at 256 + n; 515 words. */
export const TOKEN_COUNTS: usize = 0x12000;
/** Three more tables of the literals' counts, so that equal bytes in a row do not wait for each other. */
export const MORE_COUNTS: usize = 0x13000;
/** Code of each token with its size in the highest byte; 515 words. */
export const TOKEN_CODES: usize = 0x14000;
/** Symbol (u16), extra bits' value (u8) and number (u8) of each length of a run, 4 bytes each. */
export const LENGTH_CODES: usize = 0x15000;
/** How often each literal/length symbol occurs, 286 words. */
export const SYMBOL_COUNTS: usize = 0x16000;
/** Bits of each literal/length symbol, then of each distance symbol; bytes. */
export const CODE_LENGTHS: usize = 0x16800;
/** Code of each literal/length symbol, u16. */
export const SYMBOL_CODES: usize = 0x16c00;
/** Code lengths as steps: symbol and extra bits, a byte each. */
export const LENGTH_STEPS: usize = 0x17000;
/** How often each symbol of the code-length code occurs (words), its lengths (bytes) and codes (u16). */
export const STEP_COUNTS: usize = 0x17400;
export const STEP_LENGTHS: usize = 0x17480;
export const STEP_CODES: usize = 0x174a0;
/** Working memory of `codeLengths`. */
export const SORT_KEYS: usize = 0x18000;
export const NODE_WEIGHTS: usize = 0x19000;
export const NODE_PARENTS: usize = 0x1a000;
export const NODE_DEPTHS: usize = 0x1b000;
export const SORTED_KEYS: usize = 0x1b400;
/** Counts of `selectRank`, and how often byte values occur in a sample. */
export const DIGIT_COUNTS: usize = 0x1c000;
/** What `markBytes` has met, 256 bytes. */
export const MARKS: usize = 0x1dc00;
/** Numbers that a call gives besides its result; 16 float64. */
export const RESULTS: usize = 0x1d000;
/** What is packed in place of each byte, 256 of them. */
export const NEW_BYTES: usize = 0x1d800;
/** Where levels begin, float64, at most 258 of them. */
export const THRESHOLDS: usize = 0x1e000;
/** Level of each bin, i16, at most 32,769 of them. */
export const BINS: usize = 0x1f000;
/** One filtered row. */
export const LINE: usize = 0x30000;
/** Tables of CRC-32: sixteen of 256 words. */
export const CRC_TABLES: usize = 0x70100;
/** Address where each hash of four bytes was seen last, 4,096 words. */
export const SEEN: usize = 0x78000;
/** Colors in order of appearance, 256 words; and which of them has each hash (i16, 2,048 of them). */
export const COLORS: usize = 0x7c000;
export const COLOR_SLOTS: usize = 0x7d000;
/** Filter of each row of a strip, a byte each. */
export const ROW_FILTERS: usize = 0x80000;
/** Pixels of an image, float64, which stay until others come. */
export const PIXELS: usize = 0x100100;
/** What else a call works on: rows of bytes, a file, float64. Sixteen bytes before it are free to be read. */
export const INPUT: usize = 0x1c0300;
/** Tokens, u16; or what a call makes of pixels: levels, chosen values. */
export const TOKENS: usize = 0x240400;
/** Packed bytes; or chosen values, places. */
export const OUTPUT: usize = 0x341200;
/** Bytes from 0 to the end of the memory, a whole number of pages of 64 kB. */
export const MEMORY_BYTES: i32 = 0x470000;
