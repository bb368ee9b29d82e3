import { OptionError } from '../../errors';
import { unknownName } from '../../choice';
import type { Colormap, Rgba } from './Colormap';
import { colormapTable } from './colormapTables';
import { emberColors } from './ember';
import { COLORMAP_ENTRIES } from './packedColormaps';

/** The names of matplotlib 3.10's 180 colormaps, in alphabetical order; case matters. */
export const COLORMAP_NAMES: readonly string[] = COLORMAP_ENTRIES.map(([name]) => name);

/** Our own maps, which matplotlib lacks, beginning with the one of differences. */
export const OWN_COLORMAPS: readonly string[] = ['ember'];

const BAD: Rgba = [0, 0, 0, 0];

const made = new Map<string, Colormap>();

/**
 * The colormap of that name: byte for byte matplotlib 3.10.1, or one of our own. The same one each time, never to be written to.
 *
 * @throws {OptionError} No such name; the advice gives the nearest ones.
 */
export function colormapOf(name: string): Colormap {
	const known = made.get(name);
	if (known) return known;
	const map = makeColormap(name);
	made.set(name, map);
	return map;
}

function makeColormap(name: string): Colormap {
	if (name === 'ember') return withEnds(name, emberColors());
	const entry = COLORMAP_ENTRIES.find(([known]) => known === name);
	if (entry === undefined) throw unknownColormap(name);
	const [, , table] = entry;
	return withEnds(name, colormapTable(table));
}

function withEnds(name: string, colors: Uint8Array): Colormap {
	const size = colors.length / 4;
	return {
		name,
		size,
		colors,
		under: colorAt(colors, 0),
		over: colorAt(colors, size - 1),
		bad: BAD,
	};
}

function colorAt(colors: Uint8Array, index: number): Rgba {
	const i = index * 4;
	return [colors[i], colors[i + 1], colors[i + 2], colors[i + 3]];
}

/** The API's documentation calls its default "grayscale"; matplotlib has no such map. */
function unknownColormap(name: string): OptionError {
	if (!/^gr[ae]y[ _-]?scale$/i.test(name))
		return unknownName('Colormap', name, [...OWN_COLORMAPS, ...COLORMAP_NAMES]);
	return new OptionError(`There is no colormap named "${name}"`, {
		field: 'Colormap',
		given: name,
		advice: 'Choose "gray", or no colormap, for a gray picture.',
	});
}
