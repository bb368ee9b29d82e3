// One fixed memory that never grows: pictures of any size pass through it in strips. All addresses are bytes.

/** Maximum number of bytes of pixels in {@link INPUT} at once, including the row above a strip. */
export const INPUT_BYTES: i32 = 512 * 1024;
/** Most tokens of one strip: a filtered byte or a run of them, filter bytes included. */
export const MAX_TOKENS: i32 = 512 * 1024;
/** Maximum number of float64 values in {@link INPUT} at once. */
export const BLOCK_PIXELS: i32 = INPUT_BYTES / 8;
/** Maximum number of pixels in {@link PIXELS} at once: 313 × 313. */
export const HELD_PIXELS: i32 = 98304;

// The one table of addresses: each region begins behind the one before it, whose room in bytes stands after the plus.

/** How often each token occurs: literals 0 to 255, runs of n bytes at 256 + n; 515 words. */
export const TOKEN_COUNTS: usize = 0x12000;
/** Three more tables of the literals' counts, so that equal bytes in a row do not wait for each other. */
export const MORE_COUNTS: usize = TOKEN_COUNTS + 0x1000;
/** Code of each token with its size in the highest byte; 515 words. */
export const TOKEN_CODES: usize = MORE_COUNTS + 0x1000;
/** Symbol (u16), extra bits' value (u8) and number (u8) of each length of a run, 4 bytes each. */
export const LENGTH_CODES: usize = TOKEN_CODES + 0x1000;
/** How often each literal/length symbol occurs, 286 words. */
export const SYMBOL_COUNTS: usize = LENGTH_CODES + 0x1000;
/** Bits of each literal/length symbol, then of each distance symbol; bytes. */
export const CODE_LENGTHS: usize = SYMBOL_COUNTS + 0x800;
/** Code of each literal/length symbol, u16. */
export const SYMBOL_CODES: usize = CODE_LENGTHS + 0x400;
/** Code lengths as steps: symbol and extra bits, a byte each. */
export const LENGTH_STEPS: usize = SYMBOL_CODES + 0x400;
/** How often each symbol of the code-length code occurs; words. */
export const STEP_COUNTS: usize = LENGTH_STEPS + 0x400;
/** Code lengths of these symbols; bytes. */
export const STEP_LENGTHS: usize = STEP_COUNTS + 0x80;
/** Codes of these symbols; u16. */
export const STEP_CODES: usize = STEP_LENGTHS + 0x20;
/** Working memory of `codeLengths`: the keys to sort. */
export const SORT_KEYS: usize = STEP_CODES + 0xb60;
/** Working memory of `codeLengths`: the weight of each node. */
export const NODE_WEIGHTS: usize = SORT_KEYS + 0x1000;
/** Working memory of `codeLengths`: the parent of each node. */
export const NODE_PARENTS: usize = NODE_WEIGHTS + 0x1000;
/** Working memory of `codeLengths`: the depth of each node. */
export const NODE_DEPTHS: usize = NODE_PARENTS + 0x1000;
export const SORTED_KEYS: usize = NODE_DEPTHS + 0x400;
/** Counts of `selectRank`, and how often byte values occur in a sample. */
export const DIGIT_COUNTS: usize = SORTED_KEYS + 0xc00;
/** Numbers that a call returns in addition to its result; 16 float64. */
export const RESULTS: usize = DIGIT_COUNTS + 0x1000;
/** What is packed in place of each byte, 256 of them. */
export const NEW_BYTES: usize = RESULTS + 0x800;
/** What `markBytes` has met, 256 bytes. */
export const MARKS: usize = NEW_BYTES + 0x400;
/** Where levels begin, float64, at most 258 of them. */
export const THRESHOLDS: usize = MARKS + 0x400;
/** Level of each bin, i16, at most 32,769 of them. */
export const BINS: usize = THRESHOLDS + 0x1000;
/** One filtered row. */
export const LINE: usize = BINS + 0x11000;
/** Tables of CRC-32: sixteen of 256 words. */
export const CRC_TABLES: usize = LINE + 0x40100;
/** Address where each hash of four bytes was seen last, 4,096 words. */
export const SEEN: usize = CRC_TABLES + 0x7f00;
/** Colors in order of appearance; 256 words. */
export const COLORS: usize = SEEN + 0x4000;
/** The index of the color with each hash; 2,048 i16. */
export const COLOR_SLOTS: usize = COLORS + 0x1000;
/** Filter of each row of a strip, a byte each. */
export const ROW_FILTERS: usize = COLOR_SLOTS + 0x3000;
/** Pixels of an image, float64, which stay until others come. */
export const PIXELS: usize = ROW_FILTERS + 0x80100;
/** What else a call works on: rows of bytes, a file, float64. Sixteen bytes before it are free to be read. */
export const INPUT: usize = PIXELS + 0xc0200;
/** Tokens, u16; or what a call makes of pixels: levels, chosen values. */
export const TOKENS: usize = INPUT + 0x80100;
/** Packed bytes; or chosen values, places. */
export const OUTPUT: usize = TOKENS + 0x100e00;

/** Size of the memory in pages of 64 kB: {@link OUTPUT} has what is left behind it. */
export const MEMORY_PAGES: i32 = 71;
