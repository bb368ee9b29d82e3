import {
	DIGIT_COUNTS,
	NODE_DEPTHS,
	NODE_PARENTS,
	NODE_WEIGHTS,
	SORT_KEYS,
	SORTED_KEYS,
} from '../memory';

/** Most symbols of any code here, and bits that hold one of their numbers. */
const SYMBOL_BITS: u64 = 9;
const SYMBOL_MASK: u64 = 511;

/**
 * Writes the code lengths of an optimal prefix code whose longest code has at most `limit` bits.
 *
 * Huffman's algorithm with two queues; where a code grows too long the counts are halved and the tree is
 * built again, which costs next to nothing in size and is rare.
 *
 * @param counts - How often each of `symbols` symbols occurs, u32. At least two get a code, as readers want.
 * @param lengths - Bits per symbol, u8; 0 for those that do not occur.
 */
export function codeLengths(counts: usize, symbols: i32, limit: i32, lengths: usize): void {
	memory.fill(lengths, 0, symbols);
	let used = 0;
	for (let symbol = 0; symbol < symbols; symbol++) {
		const count = load<u32>(counts + ((<usize>symbol) << 2));
		if (count) setKey(used++, count, symbol);
	}
	for (let symbol = 0; used < 2; symbol++)
		if (load<u32>(counts + ((<usize>symbol) << 2)) === 0) setKey(used++, 1, symbol);
	sortKeys(used);
	while (treeDepths(used) > limit) {
		// Halving keeps the order, so the keys stay sorted but for equals, whose order means nothing.
		for (let i = 0; i < used; i++)
			setKey(i, <u32>((keyAt(i) >> SYMBOL_BITS) + 1) >> 1, symbolAt(i));
	}
	for (let i = 0; i < used; i++) store<u8>(lengths + symbolAt(i), load<u8>(NODE_DEPTHS + i));
}

/** Weight and symbol in one number, which sorts by weight. */
function setKey(i: i32, weight: u32, symbol: i32): void {
	store<u64>(SORT_KEYS + ((<usize>i) << 3), ((<u64>weight) << SYMBOL_BITS) | <u64>symbol);
}

function keyAt(i: i32): u64 {
	return load<u64>(SORT_KEYS + ((<usize>i) << 3));
}

function symbolAt(i: i32): i32 {
	return <i32>(keyAt(i) & SYMBOL_MASK);
}

/** Sorts the keys by weight: radix sort by eight bits at a time, the lowest first, as many as the weights have. */
function sortKeys(count: i32): void {
	let most: u64 = 0;
	for (let i = 0; i < count; i++) most |= keyAt(i) >> SYMBOL_BITS;
	for (let shift: u64 = 0; most >> shift; shift += 8) sortByDigit(count, shift + SYMBOL_BITS);
}

function sortByDigit(count: i32, shift: u64): void {
	memory.fill(DIGIT_COUNTS, 0, 1024);
	for (let i = 0; i < count; i++) {
		const at = digitCount(keyAt(i), shift);
		store<u32>(at, load<u32>(at) + 1);
	}
	let place: u32 = 0;
	for (let at = DIGIT_COUNTS; at < DIGIT_COUNTS + 1024; at += 4) {
		const same = load<u32>(at);
		store<u32>(at, place);
		place += same;
	}
	for (let i = 0; i < count; i++) {
		const at = digitCount(keyAt(i), shift);
		const to = load<u32>(at);
		store<u32>(at, to + 1);
		store<u64>(SORTED_KEYS + ((<usize>to) << 3), keyAt(i));
	}
	memory.copy(SORT_KEYS, SORTED_KEYS, (<usize>count) << 3);
}

/** Where the digit of a key at `shift` is counted. */
function digitCount(key: u64, shift: u64): usize {
	return DIGIT_COUNTS + ((<usize>((key >> shift) & 255)) << 2);
}

/**
 * Finds the depth of every leaf in the Huffman tree of the first `leaves` sorted keys, at least two.
 *
 * @returns The greatest depth.
 */
function treeDepths(leaves: i32): i32 {
	const nodes = 2 * leaves - 1;
	for (let i = 0; i < leaves; i++) setWeight(i, <u32>(keyAt(i) >> SYMBOL_BITS));
	let leaf = 0;
	let branch = leaves;
	for (let made = leaves; made < nodes; made++) {
		let weight: u32 = 0;
		for (let child = 0; child < 2; child++) {
			const takeLeaf = leaf < leaves && (branch >= made || weightOf(leaf) <= weightOf(branch));
			const node = takeLeaf ? leaf++ : branch++;
			weight += weightOf(node);
			store<u16>(NODE_PARENTS + ((<usize>node) << 1), <u16>made);
		}
		setWeight(made, weight);
	}
	store<u8>(NODE_DEPTHS + nodes - 1, 0);
	let deepest: i32 = 0;
	for (let node = nodes - 2; node >= 0; node--) {
		const depth = <i32>load<u8>(NODE_DEPTHS + load<u16>(NODE_PARENTS + ((<usize>node) << 1))) + 1;
		store<u8>(NODE_DEPTHS + node, <u8>depth);
		if (depth > deepest) deepest = depth;
	}
	return deepest;
}

function weightOf(node: i32): u32 {
	return load<u32>(NODE_WEIGHTS + ((<usize>node) << 2));
}

function setWeight(node: i32, weight: u32): void {
	store<u32>(NODE_WEIGHTS + ((<usize>node) << 2), weight);
}

/** How many codes of each length there are, then the next code of each length: RFC 1951, 3.2.2, `bl_count`. */
const nextCodes = memory.data(17 * 2);

/**
 * Writes the canonical codes for given lengths (RFC 1951, 3.2.2), bit-reversed so that they can be written
 * from the lowest bit up.
 *
 * @param lengths - Of `symbols` symbols, u8. @param codes - u16.
 */
export function canonicalCodes(lengths: usize, symbols: i32, codes: usize): void {
	memory.fill(nextCodes, 0, 17 * 2);
	for (let symbol = 0; symbol < symbols; symbol++) {
		const length = load<u8>(lengths + symbol);
		if (length) setNextCode(length + 1, nextCode(length + 1) + 1);
	}
	for (let bits = 1; bits <= 16; bits++)
		setNextCode(bits, (nextCode(bits) + nextCode(bits - 1)) << 1);
	for (let symbol = 0; symbol < symbols; symbol++) {
		const length = load<u8>(lengths + symbol);
		if (length === 0) continue;
		const code = nextCode(length);
		setNextCode(length, code + 1);
		store<u16>(codes + ((<usize>symbol) << 1), <u16>reversed(code, length));
	}
}

function nextCode(length: u32): u32 {
	return load<u16>(nextCodes + ((<usize>length) << 1));
}

function setNextCode(length: u32, code: u32): void {
	if (length <= 16) store<u16>(nextCodes + ((<usize>length) << 1), <u16>code);
}

/** The lowest `length` bits of a 16-bit number in reverse order. */
function reversed(code: u32, length: u32): u32 {
	let bits = ((code & 0x5555) << 1) | ((code >>> 1) & 0x5555);
	bits = ((bits & 0x3333) << 2) | ((bits >>> 2) & 0x3333);
	bits = ((bits & 0x0f0f) << 4) | ((bits >>> 4) & 0x0f0f);
	bits = ((bits & 0x00ff) << 8) | ((bits >>> 8) & 0x00ff);
	return bits >>> (16 - length);
}
