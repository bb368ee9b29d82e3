import { isRandomGroups } from './DataLayout';
import type { Header } from './Header';

/**
 * What an HDU holds. `empty` is an image HDU without pixels, like the primary HDU of many files; `image` may
 * have any number of axes, and so may `compressed-image`, which a table holds in tiles. Only the header is read
 * of all others.
 */
export type HduKind =
	| 'image'
	| 'empty'
	| 'compressed-image'
	| 'bintable'
	| 'table'
	| 'random-groups'
	| 'other';

/** Why an HDU of another kind gives no grid, and what to do. */
export const UNREADABLE: Record<
	Exclude<HduKind, 'image' | 'compressed-image'>,
	readonly [string, string]
> = {
	empty: ['has no pixels', 'Choose another HDU: the image may be in an extension.'],
	bintable: ['is a binary table, not an image', 'Choose an HDU that contains an image.'],
	table: ['is a text table, not an image', 'Choose an HDU that contains an image.'],
	'random-groups': [
		'contains random groups (radio visibilities), not an image',
		'Make an image from them first.',
	],
	other: ['has a type that cannot be read', 'Choose an HDU that contains an image.'],
};

/** The kind of an HDU, from XTENSION, ZIMAGE and its axes. */
export function kindOf(header: Header, axes: readonly number[]): HduKind {
	const extension = header.textIfAny('XTENSION')?.toUpperCase() ?? 'IMAGE';
	if (isRandomGroups(header, axes)) return 'random-groups';
	switch (extension) {
		case 'IMAGE':
		case 'IUEIMAGE':
			return axes.length === 0 || axes.includes(0) ? 'empty' : 'image';
		case 'BINTABLE':
		case 'A3DTABLE':
			return header.logicalIfAny('ZIMAGE') ? 'compressed-image' : 'bintable';
		case 'TABLE':
			return 'table';
		default:
			return 'other';
	}
}
