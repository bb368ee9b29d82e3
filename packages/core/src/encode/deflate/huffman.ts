/**
 * Code lengths of an optimal prefix code whose longest code has at most `limit` bits.
 *
 * Huffman's algorithm with two queues; where a code grows too long the counts are halved and the tree is
 * built again, which costs next to nothing in size and is rare.
 *
 * @param counts - How often each symbol occurs. At least two symbols get a code, as RFC 1951 readers want.
 * @returns Bits per symbol, 0 for symbols that do not occur.
 */
export function codeLengths(counts: ArrayLike<number>, limit: number): Uint8Array {
	const lengths = new Uint8Array(counts.length);
	const symbols = new Uint16Array(counts.length);
	let used = 0;
	for (let symbol = 0; symbol < counts.length; symbol++)
		if (counts[symbol]) symbols[used++] = symbol;
	for (let symbol = 0; used < 2; symbol++) if (!counts[symbol]) symbols[used++] = symbol;
	const weights = new Float64Array(used);
	for (let i = 0; i < used; i++) weights[i] = Math.max(1, counts[symbols[i]]);
	let depths = treeDepths(weights);
	while (depths.deepest > limit) {
		for (let i = 0; i < weights.length; i++) weights[i] = Math.ceil(weights[i] / 2);
		depths = treeDepths(weights);
	}
	for (let i = 0; i < used; i++) lengths[symbols[i]] = depths.ofLeaf[i];
	return lengths;
}

interface TreeDepths {
	readonly ofLeaf: Uint8Array;
	readonly deepest: number;
}

/** Depth of every leaf in the Huffman tree of `weights` (at least two, below 2^44). */
function treeDepths(weights: Float64Array): TreeDepths {
	const leaves = weights.length;
	/** Weight and leaf in one number: sorting numbers is many times faster than sorting by a function. */
	const sorted = new Float64Array(leaves);
	for (let i = 0; i < leaves; i++) sorted[i] = weights[i] * 512 + i;
	sorted.sort();
	const weight = new Float64Array(2 * leaves - 1);
	const parent = new Uint16Array(2 * leaves - 1);
	for (let i = 0; i < leaves; i++) weight[i] = Math.floor(sorted[i] / 512);
	let leaf = 0;
	let branch = leaves;
	for (let made = leaves; made < 2 * leaves - 1; made++) {
		for (let child = 0; child < 2; child++) {
			const takeLeaf = leaf < leaves && (branch >= made || weight[leaf] <= weight[branch]);
			const node = takeLeaf ? leaf++ : branch++;
			weight[made] += weight[node];
			parent[node] = made;
		}
	}
	const depth = new Uint8Array(2 * leaves - 1);
	for (let node = 2 * leaves - 3; node >= 0; node--) depth[node] = depth[parent[node]] + 1;
	const ofLeaf = new Uint8Array(leaves);
	let deepest = 0;
	for (let i = 0; i < leaves; i++) {
		ofLeaf[sorted[i] % 512] = depth[i];
		deepest = Math.max(deepest, depth[i]);
	}
	return { ofLeaf, deepest };
}

/**
 * Canonical codes for given lengths (RFC 1951, 3.2.2), bit-reversed so that they can be written from the
 * lowest bit up.
 */
export function canonicalCodes(lengths: Uint8Array): Uint16Array {
	const next = new Uint16Array(17);
	for (let symbol = 0; symbol < lengths.length; symbol++)
		if (lengths[symbol]) next[lengths[symbol] + 1]++;
	for (let bits = 1; bits <= 16; bits++) next[bits] = (next[bits] + next[bits - 1]) << 1;
	const codes = new Uint16Array(lengths.length);
	for (let symbol = 0; symbol < lengths.length; symbol++) {
		const length = lengths[symbol];
		if (length) codes[symbol] = reversed(next[length]++, length);
	}
	return codes;
}

function reversed(code: number, length: number): number {
	let result = 0;
	for (let bit = 0; bit < length; bit++) result |= ((code >> bit) & 1) << (length - 1 - bit);
	return result;
}
