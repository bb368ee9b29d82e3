/** Most symbols of any code here. */
const MOST_SYMBOLS = 288;

/** Working memory of {@link codeLengths} and {@link treeDepths}, used anew by each call. */
const symbols = new Uint16Array(MOST_SYMBOLS);
const weights = new Float64Array(MOST_SYMBOLS);
const sorted = new Float64Array(MOST_SYMBOLS);
const leafOf = new Uint16Array(MOST_SYMBOLS);
const depthOfLeaf = new Uint8Array(MOST_SYMBOLS);
const nodeWeight = new Float64Array(2 * MOST_SYMBOLS);
const nodeParent = new Uint16Array(2 * MOST_SYMBOLS);
const nodeDepth = new Uint8Array(2 * MOST_SYMBOLS);

/**
 * Code lengths of an optimal prefix code whose longest code has at most `limit` bits.
 *
 * Huffman's algorithm with two queues; where a code grows too long the counts are halved and the tree is
 * built again, which costs next to nothing in size and is rare.
 *
 * @param counts - How often each symbol occurs. At least two symbols get a code, as RFC 1951 readers want.
 * @returns Bits per symbol, 0 for symbols that do not occur.
 */
export function codeLengths(counts: Uint32Array, limit: number): Uint8Array {
	const lengths = new Uint8Array(counts.length);
	let used = 0;
	for (let symbol = 0; symbol < counts.length; symbol++)
		if (counts[symbol]) symbols[used++] = symbol;
	for (let symbol = 0; used < 2; symbol++) if (!counts[symbol]) symbols[used++] = symbol;
	for (let i = 0; i < used; i++) weights[i] = Math.max(1, counts[symbols[i]]);
	while (treeDepths(used) > limit)
		for (let i = 0; i < used; i++) weights[i] = Math.ceil(weights[i] / 2);
	for (let i = 0; i < used; i++) lengths[symbols[i]] = depthOfLeaf[i];
	return lengths;
}

/**
 * Finds the depth of every leaf in the Huffman tree of the first `leaves` weights (at least two, below
 * 2^44) and leaves it in `depthOfLeaf`.
 *
 * @returns The greatest depth.
 */
function treeDepths(leaves: number): number {
	// Weight and leaf in one number: sorting numbers is many times faster than sorting by a function.
	for (let i = 0; i < leaves; i++) sorted[i] = weights[i] * 512 + i;
	sorted.subarray(0, leaves).sort();
	const nodes = 2 * leaves - 1;
	for (let i = 0; i < leaves; i++) {
		const weight = Math.floor(sorted[i] / 512);
		nodeWeight[i] = weight;
		leafOf[i] = sorted[i] - weight * 512;
	}
	let leaf = 0;
	let branch = leaves;
	for (let made = leaves; made < nodes; made++) {
		let weight = 0;
		for (let child = 0; child < 2; child++) {
			const takeLeaf = leaf < leaves && (branch >= made || nodeWeight[leaf] <= nodeWeight[branch]);
			const node = takeLeaf ? leaf++ : branch++;
			weight += nodeWeight[node];
			nodeParent[node] = made;
		}
		nodeWeight[made] = weight;
	}
	nodeDepth[nodes - 1] = 0;
	for (let node = nodes - 2; node >= 0; node--) nodeDepth[node] = nodeDepth[nodeParent[node]] + 1;
	let deepest = 0;
	for (let i = 0; i < leaves; i++) {
		depthOfLeaf[leafOf[i]] = nodeDepth[i];
		if (nodeDepth[i] > deepest) deepest = nodeDepth[i];
	}
	return deepest;
}

const nextCode = new Uint16Array(17);

/**
 * Canonical codes for given lengths (RFC 1951, 3.2.2), bit-reversed so that they can be written from the
 * lowest bit up.
 */
export function canonicalCodes(lengths: Uint8Array): Uint16Array {
	nextCode.fill(0);
	for (let symbol = 0; symbol < lengths.length; symbol++)
		if (lengths[symbol]) nextCode[lengths[symbol] + 1]++;
	for (let bits = 1; bits <= 16; bits++)
		nextCode[bits] = (nextCode[bits] + nextCode[bits - 1]) << 1;
	const codes = new Uint16Array(lengths.length);
	for (let symbol = 0; symbol < lengths.length; symbol++) {
		const length = lengths[symbol];
		if (length) codes[symbol] = reversed(nextCode[length]++, length);
	}
	return codes;
}

/** The lowest `length` bits of a 16-bit number in reverse order. */
function reversed(code: number, length: number): number {
	let bits = ((code & 0x5555) << 1) | ((code >> 1) & 0x5555);
	bits = ((bits & 0x3333) << 2) | ((bits >> 2) & 0x3333);
	bits = ((bits & 0x0f0f) << 4) | ((bits >> 4) & 0x0f0f);
	bits = ((bits & 0x00ff) << 8) | ((bits >> 8) & 0x00ff);
	return bits >> (16 - length);
}
