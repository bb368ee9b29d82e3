import { unpackDesignation } from '@fink/core';

/** What SsODNet's name service says of an object. */
export interface SsoName {
	/** Name, or the provisional designation of an unnamed one. */
	readonly name: string;
	readonly number?: number;
	/** Packed designations under which its observations are stored. */
	readonly packed: readonly string[];
}

/**
 * Objects with numbers and names. The first seven are those that Fink's documentation and tests ask for; which
 * designation belongs to them is only known for 713454, so the others are invented. Nothing is stored for the
 * last three.
 */
const NAMED: readonly SsoName[] = [
	{ name: 'Benoitcarry', number: 8467, packed: ['J81E40M'] },
	{ name: 'Julienpeloton', number: 33803, packed: ['K00A66B'] },
	{ name: 'Sumatijain', number: 106064, packed: ['K00S50D'] },
	{ name: '2014 DR67', number: 734394, packed: ['K14D67R'] },
	{ name: 'Ukyounodaibu', number: 5565, packed: ['J91V02N'] },
	{ name: 'Schwarzschilda', number: 837, packed: ['J16A00G'] },
	{ name: '2010 VY69', number: 713454, packed: ['K10V69Y'] },
	{ name: 'Ceres', number: 1, packed: ['I01A00A'] },
	{ name: 'Vesta', number: 4, packed: ['I07F00A'] },
	{ name: '10P/Tempel 2', packed: ['J73N010'] },
];

/** A fixture in place of SsODNet's service quaero: names, numbers, designations, packed or not. */
export function lookUpSso(given: string, stored: readonly string[]): SsoName | null {
	const requested = normal(given);
	const named = NAMED.find(
		({ name, number, packed }) =>
			[name, String(number), name.split('/')[0], ...packed].some(
				(text) => normal(text) === requested,
			) || packed.some((text) => normal(unpackDesignation(text) ?? text) === requested),
	);
	if (named !== undefined) return named;
	const packed = stored.find((text) =>
		[text, unpackDesignation(text) ?? text].some((form) => normal(form) === requested),
	);
	return packed === undefined
		? null
		: { name: unpackDesignation(packed) ?? packed, packed: [packed] };
}

/** The entry that a packed designation belongs to, made from the designation alone if the body has no name. */
export function ssoOfPacked(packed: string): SsoName {
	const named = NAMED.find((entry) => entry.packed.includes(packed));
	return named ?? { name: unpackDesignation(packed) ?? packed, packed: [packed] };
}

/** Spaces and underscores don't count, nor does case. */
function normal(text: string): string {
	return text.replace(/[\s_]/g, '').toLowerCase();
}
