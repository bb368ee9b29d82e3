import { simplifyAlert } from '@fink/core';
import type { Sky } from '@fink/sandbox';

import { readSpecimens, type Specimen } from '../referee/Specimen';

/** What a gallery of real alerts should hold, the dirty ones first; each kind once, then the rest. */
const KINDS: ReadonlyArray<readonly [name: string, isOne: (specimen: Specimen) => boolean]> = [
	['dipole', ({ row }) => simplifyAlert(row).quality.includes('dipole')],
	['negative', ({ row }) => simplifyAlert(row).brightnessKind === 'negative'],
	['limit', ({ row }) => simplifyAlert(row).brightnessKind === 'limit'],
	['marginal', ({ row }) => simplifyAlert(row).brightnessKind === 'marginal'],
	['asteroid', ({ row }) => simplifyAlert(row).ssObjectId !== undefined],
	['flags', ({ row }) => simplifyAlert(row).quality.length > 2],
	['low-reliability', ({ row }) => simplifyAlert(row).quality.join() === 'low reliability'],
	['sign-disagrees', ({ row }) => disagrees(simplifyAlert(row))],
	['good', ({ row }) => simplifyAlert(row).isGoodQuality],
];

/** One alert of the gallery. */
export interface RealAlert extends Specimen {
	/** Why it was chosen, for its file name. */
	readonly kind: string;
	readonly hasCutouts: boolean;
}

/**
 * Alerts of a folder: one of each kind, with cutouts where any of the kind has them, then further ones with
 * cutouts.
 *
 * @param most - How many.
 */
export function chooseReal(sky: Sky, most: number): RealAlert[] {
	const all = readSpecimens(sky).map((specimen) => {
		return { ...specimen, hasCutouts: sky.hasAlert(String(specimen.row['r:diaSourceId'])) };
	});
	const ranked = [...all].sort((a, b) => Number(b.hasCutouts) - Number(a.hasCutouts));
	const chosen = new Map<Specimen['row'], RealAlert>();
	for (const [kind, isOne] of KINDS) {
		const found = ranked.find((specimen) => !chosen.has(specimen.row) && isOne(specimen));
		if (found) chosen.set(found.row, { ...found, kind });
	}
	for (const specimen of ranked) {
		if (!chosen.has(specimen.row)) chosen.set(specimen.row, { ...specimen, kind: 'further' });
		if (chosen.size >= most) break;
	}
	return [...chosen.values()].slice(0, most);
}

function disagrees({ isNegative, fluxNjy }: ReturnType<typeof simplifyAlert>): boolean {
	return isNegative !== null && fluxNjy !== null && isNegative !== fluxNjy < 0;
}
